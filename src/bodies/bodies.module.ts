import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { bodiesFacts } from './bodies.facts.js';
import { BodyRosterResolver } from './body-roster.resolver.js';
import { bodyReading, bodyRoots } from './body.reading.js';
import { BodyResolver } from './body.resolver.js';
import { ChairWaivers } from './chair-waivers.js';
import { RecordingOnBehalf } from './on-behalf-of.js';
import {
  chairReading,
  observerReading,
  regionalSeatsReading,
  rosterFields,
  secretaryReading,
} from './roster.reading.js';
import { delegateReading, seatReading, seatTermReading } from './seat.reading.js';

@Module({
  providers: [BodyResolver, BodyRosterResolver, ChairWaivers, RecordingOnBehalf],
  exports: [ChairWaivers, RecordingOnBehalf],
})
export class BodiesModule {
  constructor(readings: Readings, facts: ViewerFacts) {
    facts.contribute(bodiesFacts);
    readings.define(bodyReading, seatReading, seatTermReading, delegateReading);
    readings.define(chairReading, observerReading, secretaryReading, regionalSeatsReading);
    readings.extend('Body', rosterFields);
    readings.answer(...bodyRoots);
  }
}
