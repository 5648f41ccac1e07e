import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { partyReading, partyRoots } from './party.reading.js';
import { PartyResolver } from './party.resolver.js';

@Module({ providers: [PartyResolver] })
export class MembersModule {
  constructor(readings: Readings) {
    readings.define(partyReading);
    readings.answer(...partyRoots);
  }
}
