import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { one } from '../kernel/reading/definition.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RecordedNotices } from '../meetings/recorded-notices.js';
import { MembersModule } from '../members/members.module.js';
import { AnsweringPolls } from './answering.js';
import { PollAccess } from './poll.access.js';
import { PollActsResolver } from './poll-acts.resolver.js';
import { PollAnswerService } from './poll-answer.service.js';
import { PollByLink } from './poll-by-link.js';
import { PollLinks } from './poll-links.js';
import { PollMail } from './poll-mail.js';
import { PollMails } from './poll-mails.js';
import { PollNoticeRepository } from './poll-notice.repository.js';
import { PollOffers, PollViewerCanResolver } from './poll-offers.js';
import { PollPageController } from './poll-page.controller.js';
import {
  pollAnswerReading,
  pollForecastReading,
  pollSlotReading,
  slotChoiceReading,
  slotLocalTimeReading,
} from './poll-parts.reading.js';
import { pollReading, pollRoots } from './poll.reading.js';
import { PollRepository } from './poll.repository.js';
import { MeetingPollResolver, PollResolver, SlotLocalTimeResolver, SlotVenueTimeResolver } from './poll.resolver.js';
import { PollService } from './poll.service.js';
import { recordedAnswers } from './recorded-answers.js';

@Module({
  imports: [BodiesModule, MembersModule, MeetingsModule],
  controllers: [PollPageController],
  providers: [
    ...[PollResolver, MeetingPollResolver, SlotLocalTimeResolver, SlotVenueTimeResolver, PollActsResolver],
    ...[PollService, PollAnswerService, PollAccess, PollRepository],
    ...[PollMails, PollMail, PollNoticeRepository, PollLinks, PollByLink, AnsweringPolls],
    ...[PollOffers, PollViewerCanResolver],
  ],
})
export class PollsModule {
  constructor(readings: Readings, mails: PollMails, recorded: RecordedNotices, offers: PollOffers) {
    mails.listen();
    recorded.listen(recordedAnswers);
    offers.offer();
    readings.define(pollReading, pollSlotReading, pollForecastReading, slotLocalTimeReading);
    readings.define(pollAnswerReading, slotChoiceReading);
    readings.extend('Meeting', { poll: one('Poll', (row, target) => `${target}.meeting_id = ${row}.id`) });
    readings.answer(...pollRoots);
  }
}
