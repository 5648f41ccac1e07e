import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { one } from '../kernel/reading/definition.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { AgendaItems } from './agenda-items.js';
import { Convening } from './convening.js';
import { InvitationMail } from './invitation-mail.js';
import { InvitationRepository } from './invitation.repository.js';
import { Invitations } from './invitations.js';
import { LinkDoor } from './link-door.js';
import { localTimeReading } from './local-time.reading.js';
import { LocalTimeResolver, VenueTimeResolver } from './local-time.resolver.js';
import { agendaItemReading, meetingChangeReading } from './meeting-parts.reading.js';
import { MeetingAccess } from './meeting.access.js';
import { MeetingActsResolver } from './meeting-acts.resolver.js';
import { MeetingPreviewResolver, MeetingPreviews } from './meeting-preview.js';
import { MeetingReminderRepository } from './meeting-reminder.repository.js';
import { MeetingReminders } from './meeting-reminders.js';
import { MeetingRepository } from './meeting.repository.js';
import { MeetingService } from './meeting.service.js';
import { meetingReading, meetingRoots, meetingsOfBody } from './meeting.reading.js';
import { CadenceModule } from './cadence.module.js';
import { BodyMeetingsResolver, MeetingResolver } from './meeting.resolver.js';
import { MeetingOffers, MeetingViewerCanResolver } from './meeting-offers.js';
import { MeetingsForMail } from './meetings-for-mail.js';
import { ReplyByLink } from './reply-by-link.js';
import { ReplyByMail } from './reply-by-mail.js';
import { ReplyLinks } from './reply-links.js';
import { RecordedNotices } from './recorded-notices.js';
import { recordedReplies } from './reply-notices.js';
import { ReplyPageController } from './reply-page.controller.js';
import { ReplyRepository } from './reply.repository.js';
import { ReplyService } from './reply.service.js';
import { replyForecastReading, replyReading } from './reply.reading.js';
import { TermsMeetingResolver } from './terms-meeting.resolver.js';
import { Searchables } from '../search/searchables.js';
import { meetingSearch } from './meeting.search.js';

@Module({
  imports: [BodiesModule, CadenceModule, MembersModule],
  controllers: [ReplyPageController],
  providers: [
    ...[MeetingResolver, BodyMeetingsResolver, LocalTimeResolver, VenueTimeResolver, MeetingActsResolver],
    TermsMeetingResolver,
    ...[MeetingService, MeetingAccess, MeetingRepository, AgendaItems, Convening, ReplyService, ReplyRepository],
    ...[ReplyLinks, ReplyByLink, ReplyByMail, LinkDoor],
    ...[MeetingPreviews, MeetingPreviewResolver],
    ...[Invitations, InvitationMail, InvitationRepository, MeetingReminders, MeetingReminderRepository],
    ...[MeetingsForMail, RecordedNotices, MeetingOffers, MeetingViewerCanResolver],
  ],
  exports: [MeetingService, MeetingAccess, MeetingRepository, MeetingsForMail, Convening, LinkDoor, RecordedNotices],
})
export class MeetingsModule {
  constructor(
    readings: Readings,
    searchables: Searchables,
    invitations: Invitations,
    reminders: MeetingReminders,
    recorded: RecordedNotices,
    offers: MeetingOffers,
  ) {
    invitations.listen();
    reminders.listen();
    recorded.listen(recordedReplies);
    offers.offer();
    searchables.offer(meetingSearch);
    readings.define(
      meetingReading,
      agendaItemReading,
      meetingChangeReading,
      replyReading,
      replyForecastReading,
      localTimeReading,
    );
    readings.extend('Body', { meetings: meetingsOfBody });
    readings.extend('TermsVersion', { adoptedAtMeeting: one('Meeting', 'adopted_at_meeting_id') });
    readings.answer(...meetingRoots);
  }
}
