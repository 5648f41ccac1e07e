import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { bodiesFacts } from './bodies.facts.js';
import { bodyReading, bodyRoots } from './body.reading.js';
import { BodyResolver } from './body.resolver.js';

@Module({ providers: [BodyResolver] })
export class BodiesModule {
  constructor(readings: Readings, facts: ViewerFacts) {
    facts.contribute(bodiesFacts);
    readings.define(bodyReading);
    readings.answer(...bodyRoots);
  }
}
