import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { registerRoots, subscriberReading } from './subscriber.reading.js';
import { SubscriberResolver } from './subscriber.resolver.js';

@Module({ providers: [SubscriberResolver] })
export class RegisterModule {
  constructor(readings: Readings) {
    readings.define(subscriberReading);
    readings.answer(...registerRoots);
  }
}
