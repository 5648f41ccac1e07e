import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { procedureRoots, registerProcedureReading } from './procedure.reading.js';
import { RegisterProcedureResolver } from './procedure.resolver.js';
import { registerRoots, subscriberReading } from './subscriber.reading.js';
import { SubscriberResolver } from './subscriber.resolver.js';

@Module({ providers: [SubscriberResolver, RegisterProcedureResolver] })
export class RegisterModule {
  constructor(readings: Readings) {
    readings.define(subscriberReading, registerProcedureReading);
    readings.answer(...registerRoots, ...procedureRoots);
  }
}
