import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { Message } from '../kernel/mail/mailer.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { calendarObject } from './calendar-object.js';
import { subject, text } from './invitation-text.js';
import { attendeeRole, isAsked, isOff, type MeetingForMail, methodOf, type Recipient } from './invitation.js';
import { ReplyLinks } from './reply-links.js';

/** Writes the mail about a meeting to one person: text with their own link to reply, and the calendar entry. */
@Injectable()
export class InvitationMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly preferences: MailPreferences,
    private readonly links: ReplyLinks,
  ) {}

  wants(memberId: string): Promise<boolean> {
    return this.preferences.wants(memberId, MailKind.MEETINGS);
  }

  async write(notice: string, meeting: MeetingForMail, recipient: Recipient): Promise<Message> {
    const replyLink = isOff(meeting) ? null : await this.links.make(notice, meeting.id, recipient.memberId);
    const content = this.calendar(meeting, recipient, isAsked(recipient.roles, replyLink));
    return {
      to: { name: recipient.name, address: recipient.address },
      subject: subject(meeting),
      text: `${text(meeting, recipient, this.config.publicUrl, replyLink)}\n${this.preferences.howToDecline(MailKind.MEETINGS)}\n`,
      key: `meeting notice ${notice}`,
      ...(content === null ? {} : { calendar: { method: methodOf(meeting), content } }),
    };
  }

  /** Null while a meeting never had a date: there is nothing in anybody's calendar. */
  private calendar(meeting: MeetingForMail, recipient: Recipient, asked: boolean): string | null {
    const at = meeting.startsAt ?? meeting.fromStartsAt;
    const timeZone = meeting.startsAt ? meeting.timeZone : meeting.fromTimeZone;
    if (!at || !timeZone) return null;
    const { name, address, roles } = recipient;
    return calendarObject({
      method: methodOf(meeting),
      uid: meeting.calendarUid,
      sequence: meeting.calendarSequence,
      stamp: meeting.updatedAt,
      start: { at, timeZone },
      minutes: meeting.minutes ?? 60,
      title: meeting.title,
      // A calendar is shown to others: which papers there are is for its reader alone.
      description: text(withoutSymbols(meeting), recipient, this.config.publicUrl),
      location: meeting.location || meeting.joiningLink,
      joiningLink: meeting.joiningLink,
      comment: meeting.reason,
      organizer: { name: meeting.bodyName, address: this.config.mailFrom },
      attendee: { name, address, role: attendeeRole(roles), asked },
    });
  }
}

const withoutSymbols = (meeting: MeetingForMail): MeetingForMail => ({
  ...meeting,
  agenda: meeting.agenda.map((line) => ({ ...line, symbols: [] })),
});
