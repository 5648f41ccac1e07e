import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { trailReading, trailRoots } from './trail.reading.js';
import { TrailResolver } from './trail.resolver.js';

@Module({ providers: [TrailResolver] })
export class ActivityModule {
  constructor(readings: Readings) {
    readings.define(trailReading(readings));
    readings.answer(...trailRoots);
  }
}
