import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { ViewerCan } from '../../kernel/policy/viewer-can.js';
import { Readings } from '../../kernel/reading/registry.js';
import { Refused } from '../../kernel/refused.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { RecordedNotices } from '../../meetings/recorded-notices.js';
import { SeatHolidayService } from './seat-holiday.service.js';
import { recordedHours } from './seat-hours-notices.js';
import { seatFields, seatHolidayReading, seatHoursReading } from './seat-hours.reading.js';
import { SeatHoursResolver } from './seat-hours.resolver.js';
import { SeatHoursService } from './seat-hours.service.js';
import { SeatHolidayRepository, SeatHoursRepository } from './seat-records.repository.js';
import { KEEP_HOURS, SeatVoice } from './seat-voice.js';

/** When the people of seats work, and when they do not. */
@Module({
  imports: [BodiesModule, MeetingsModule],
  providers: [
    ...[SeatHoursResolver, SeatHoursService, SeatHolidayService, SeatVoice],
    ...[SeatHoursRepository, SeatHolidayRepository],
  ],
})
export class SeatHoursModule {
  constructor(readings: Readings, recorded: RecordedNotices, viewerCan: ViewerCan) {
    readings.define(seatHoursReading, seatHolidayReading);
    readings.extend('Seat', seatFields);
    for (const sort of recordedHours) recorded.listen(sort);
    viewerCan.offer(
      'Seat',
      {
        act: KEEP_HOURS,
        body: ({ bodyId }) => String(bodyId),
        check: ({ ownVoice }) => {
          if (ownVoice === true) return;
          throw new Refused(
            'reply.own-seat',
            'Its head of delegation and its alternates say that, or the secretary does.',
          );
        },
      },
      { act: 'seat.recordOnBehalf', body: ({ bodyId }) => String(bodyId) },
    );
  }
}
