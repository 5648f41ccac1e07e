import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { CadenceReminderRepository } from './cadence-reminder.repository.js';
import { CadenceReminders } from './cadence-reminders.js';
import { cadenceOfBody, cadenceReading, cadenceRoots } from './cadence.reading.js';

/** How often bodies meet by their terms of reference, and reminders of that. */
@Module({ imports: [MembersModule], providers: [CadenceReminders, CadenceReminderRepository] })
export class CadenceModule {
  constructor(readings: Readings, reminders: CadenceReminders) {
    reminders.listen();
    readings.define(cadenceReading);
    readings.extend('Body', { cadence: cadenceOfBody });
    readings.answer(...cadenceRoots);
  }
}
