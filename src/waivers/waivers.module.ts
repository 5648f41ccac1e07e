import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { waiverReading, waiversOf } from './waiver.reading.js';
import {
  MeetingWaiversResolver,
  MinutesWaiversResolver,
  ProcedureWaiversResolver,
  SeatWaiversResolver,
} from './waivers.resolver.js';

/** The waivers that are recorded, on the things for which they were given: stands above all of these. */
@Module({
  providers: [MeetingWaiversResolver, MinutesWaiversResolver, ProcedureWaiversResolver, SeatWaiversResolver],
})
export class WaiversModule {
  constructor(readings: Readings) {
    readings.define(waiverReading);
    for (const type of ['Meeting', 'Minutes', 'Procedure', 'Seat']) readings.extend(type, waiversOf(type));
  }
}
