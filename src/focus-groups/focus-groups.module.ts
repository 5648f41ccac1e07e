import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { areaReading, bodyAreas } from './area.reading.js';
import { FocusGroupResolver } from './focus-group.resolver.js';

@Module({ providers: [FocusGroupResolver] })
export class FocusGroupsModule {
  constructor(readings: Readings) {
    readings.define(areaReading);
    readings.extend('Body', { areasForInquiry: bodyAreas });
  }
}
