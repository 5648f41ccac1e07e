import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { printable } from '../kernel/text/printable.js';
import { InvitationMail } from './invitation-mail.js';
import { isOff, type MeetingForMail, methodOf, type Recipient } from './invitation.js';
import { InvitationRepository } from './invitation.repository.js';
import { MeetingReminders } from './meeting-reminders.js';
import { MeetingsForMail } from './meetings-for-mail.js';

/** The job that sends one mail to one person. */
const SEND = 'meeting.notice';

/** Tells those inside a body of a meeting and of every change of its date: one mail each, with the calendar entry. */
@Injectable()
export class Invitations {
  constructor(
    private readonly outbox: Outbox,
    private readonly invitations: InvitationRepository,
    private readonly mail: InvitationMail,
    private readonly written: MeetingsForMail,
    private readonly reminders: MeetingReminders,
  ) {}

  /** Hangs on the events that change a date; called once, by the module. */
  listen(): void {
    for (const event of ['meeting.scheduled', 'meeting.rescheduled', 'meeting.postponed', 'meeting.cancelled']) {
      this.outbox.handle(event, (payload) => this.plan(payload));
    }
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /** A job for each recipient, so that one address that fails holds up nobody else. */
  private async plan({ subject: meetingId }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const meeting = await this.invitations.meeting(meetingId ?? '');
      if (!meeting) return;
      if (!isOff(meeting)) await this.reminders.await(meeting);
      const recipients = await this.invitations.recipients(meeting.id);
      for (const notice of await this.invitations.plan(meeting, methodOf(meeting), recipients)) {
        await this.outbox.add(SEND, { notice });
      }
    });
  }

  private async send({ notice: id }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(id ?? ''));
    if (!due) return;
    const { meeting, recipient } = due;
    await this.outbox.send(await this.mail.write(id ?? '', meeting, recipient), () =>
      this.invitations.markSent(id ?? ''),
    );
  }

  /** What is to be sent now: nothing, when it was, when a newer change tells the rest, or when the right is gone. */
  private async due(id: string): Promise<{ meeting: MeetingForMail; recipient: Recipient } | null> {
    const notice = await this.invitations.notice(id);
    if (!notice || notice.sentAt) return null;
    const meeting = await this.invitations.meeting(notice.meetingId);
    if (!meeting || meeting.calendarSequence !== notice.sequence) return null;
    const [recipient] = await this.invitations.recipients(meeting.id, notice.memberId);
    if (!recipient || !(await this.wants(recipient.memberId, meeting.id))) return null;
    const written = await this.written.written(meeting.id, recipient.memberId);
    return written && { meeting: written, recipient: printable(recipient) };
  }

  /** Whoever has a meeting in their calendar is told of its changes, even if they want no invitations. */
  private async wants(memberId: string, meetingId: string): Promise<boolean> {
    return (await this.mail.wants(memberId)) || this.invitations.wasInvited(memberId, meetingId);
  }
}
