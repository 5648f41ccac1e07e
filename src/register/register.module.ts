import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { byYearRoot, subscribersOfYearReading } from './by-year.reading.js';
import { procedureRoots, registerProcedureReading } from './procedure.reading.js';
import { RegisterProcedureResolver } from './procedure.resolver.js';
import { registerRoots, subscriberReading, subscription } from './subscriber.reading.js';
import { PartySubscriptionResolver, SubscriberResolver } from './subscriber.resolver.js';

@Module({ providers: [SubscriberResolver, PartySubscriptionResolver, RegisterProcedureResolver] })
export class RegisterModule {
  constructor(readings: Readings) {
    readings.define(subscriberReading, subscribersOfYearReading, registerProcedureReading);
    readings.extend('Party', { subscription });
    readings.answer(...registerRoots, byYearRoot, ...procedureRoots);
  }
}
