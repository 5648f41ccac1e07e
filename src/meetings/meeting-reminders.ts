import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { printable } from '../kernel/text/printable.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { MeetingReminder } from '../members/mail-rhythm.js';
import type { MeetingForMail, Recipient } from './invitation.js';
import { reminderSubject, reminderText } from './invitation-text.js';
import { MeetingReminderRepository } from './meeting-reminder.repository.js';
import { MeetingsForMail } from './meetings-for-mail.js';

/** The job that waits for the moment, and the one that sends one mail to one person. */
const REMIND = 'meeting.remind';
const SEND = 'meeting.reminder';

const MINUTES_BEFORE: Readonly<Record<MeetingReminder, number>> = {
  [MeetingReminder.DAY_BEFORE]: 24 * 60,
  [MeetingReminder.HOUR_BEFORE]: 60,
};

/** Reminds those who come of a meeting, when they want to be; late rather than not at all, but never after its start. */
@Injectable()
export class MeetingReminders {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly meetings: MeetingsForMail,
    private readonly reminders: MeetingReminderRepository,
    private readonly preferences: MailPreferences,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.outbox.handle(REMIND, (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  /**
   * Waits for the moments before a date that was set, inside the transaction that tells of it. The jobs of a former date
   * are replaced; one that is left over finds that its date is not that of the meeting any more.
   */
  async await({ id, startsAt }: MeetingForMail): Promise<void> {
    if (!startsAt) return;
    for (const [lead, minutes] of Object.entries(MINUTES_BEFORE)) {
      const runAt = new Date(startsAt.getTime() - minutes * 60_000);
      // Whoever is invited later than that is told of the date by the invitation.
      if (runAt <= this.clock.now()) continue;
      const payload = { meeting: id, lead, startsAt: startsAt.toISOString() };
      await this.outbox.add(REMIND, payload, { runAt, key: `${REMIND} ${id} ${lead}` });
    }
  }

  private async plan({ meeting: id = '', lead, startsAt = '' }: JobPayload): Promise<void> {
    const date = { lead: lead as MeetingReminder, startsAt: new Date(startsAt) };
    await this.outbox.lookUp(async () => {
      const meeting = await this.meeting(id, date.startsAt);
      if (!meeting) return;
      for (const { memberId } of await this.meetings.recipients(id)) {
        if (!(await this.wants(id, memberId, date.lead))) continue;
        const reminder = await this.reminders.plan({ ...date, meetingId: id, memberId });
        if (reminder) await this.outbox.add(SEND, { reminder });
      }
    });
  }

  private async send({ reminder: id = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(id));
    if (!due) return;
    const { meeting, recipient } = due;
    await this.outbox.send(
      {
        to: { name: recipient.name, address: recipient.address },
        subject: reminderSubject(meeting, recipient),
        text: `${reminderText(meeting, recipient, this.config.publicUrl)}\n${this.preferences.howToDecline(MailKind.MEETINGS)}\n`,
        key: `meeting reminder ${id}`,
      },
      () => this.reminders.markSent(id),
    );
  }

  /** What is to be sent now: nothing, when it was, when the meeting is not then, or who is reminded does not come. */
  private async due(id: string): Promise<{ meeting: MeetingForMail; recipient: Recipient } | null> {
    const reminder = await this.reminders.find(id);
    if (!reminder || reminder.sentAt) return null;
    const { meetingId, memberId, lead, startsAt } = reminder;
    const meeting = await this.meeting(meetingId, startsAt);
    const [recipient] = meeting ? await this.meetings.recipients(meetingId, memberId) : [];
    if (!meeting || !recipient || !(await this.wants(meetingId, memberId, lead))) return null;
    const written = await this.meetings.written(meetingId, memberId);
    return written && { meeting: written, recipient: printable(recipient) };
  }

  /** The meeting, while it is to begin then. */
  private async meeting(id: string, startsAt: Date): Promise<MeetingForMail | null> {
    const meeting = await this.meetings.meeting(id);
    const stands = meeting?.state === 'SCHEDULED' && meeting.startsAt?.getTime() === startsAt.getTime();
    return meeting && stands && startsAt > this.clock.now() ? meeting : null;
  }

  private async wants(meetingId: string, memberId: string, lead: MeetingReminder): Promise<boolean> {
    return (
      (await this.preferences.wantsReminder(memberId, lead)) &&
      (await this.preferences.wants(memberId, MailKind.MEETINGS)) &&
      !(await this.reminders.declined(meetingId, memberId))
    );
  }
}
