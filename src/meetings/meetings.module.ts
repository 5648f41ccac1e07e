import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { Convening } from './convening.js';
import { localTimeReading } from './local-time.reading.js';
import { LocalTimeResolver, VenueTimeResolver } from './local-time.resolver.js';
import { agendaItemReading, meetingChangeReading } from './meeting-parts.reading.js';
import { MeetingAccess } from './meeting.access.js';
import { MeetingActsResolver } from './meeting-acts.resolver.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingService } from './meeting.service.js';
import { meetingReading, meetingRoots, meetingsOfBody } from './meeting.reading.js';
import { BodyMeetingsResolver, MeetingResolver } from './meeting.resolver.js';
import { ReplyRepository } from './reply.repository.js';
import { ReplyService } from './reply.service.js';
import { replyForecastReading, replyReading } from './reply.reading.js';

@Module({
  imports: [BodiesModule],
  providers: [
    ...[MeetingResolver, BodyMeetingsResolver, LocalTimeResolver, VenueTimeResolver, MeetingActsResolver],
    ...[MeetingService, MeetingAccess, MeetingRepository, Convening, ReplyService, ReplyRepository],
  ],
})
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
