import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { Departures } from '../members/departures.js';
import { MembersModule } from '../members/members.module.js';
import { CalendarLimits } from './calendar-limits.js';
import { CalendarController } from './calendar.controller.js';
import { FeedMeetings } from './feed-meetings.js';
import { feedReading, feedRoots } from './feed.reading.js';
import { FeedRepository } from './feed.repository.js';
import { FeedResolver } from './feed.resolver.js';
import { FeedService } from './feed.service.js';
import { Feeds } from './feeds.js';

@Module({
  imports: [MembersModule],
  controllers: [CalendarController],
  providers: [FeedResolver, FeedService, FeedRepository, FeedMeetings, Feeds, CalendarLimits],
})
export class CalendarsModule {
  constructor(readings: Readings, departures: Departures, feeds: FeedRepository) {
    readings.define(feedReading);
    readings.answer(...feedRoots);
    departures.also('calendarFeeds', ({ memberId, kind }) =>
      kind === 'LEAVES' ? feeds.revokeAllOf(memberId) : Promise.resolve(0),
    );
  }
}
