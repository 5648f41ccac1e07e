import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { localTimeReading } from './local-time.reading.js';
import { LocalTimeResolver, VenueTimeResolver } from './local-time.resolver.js';
import { agendaItemReading, meetingChangeReading } from './meeting-parts.reading.js';
import { meetingReading, meetingRoots, meetingsOfBody } from './meeting.reading.js';
import { BodyMeetingsResolver, MeetingResolver } from './meeting.resolver.js';
import { replyForecastReading, replyReading } from './reply.reading.js';

@Module({ providers: [MeetingResolver, BodyMeetingsResolver, LocalTimeResolver, VenueTimeResolver] })
export class MeetingsModule {
  constructor(readings: Readings) {
    readings.define(
      meetingReading,
      agendaItemReading,
      meetingChangeReading,
      replyReading,
      replyForecastReading,
      localTimeReading,
    );
    readings.extend('Body', { meetings: meetingsOfBody });
    readings.answer(...meetingRoots);
  }
}
