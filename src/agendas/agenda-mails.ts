import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer, type Message } from '../kernel/mail/mailer.js';
import { lines, printable } from '../kernel/text/printable.js';
import { Transaction } from '../kernel/transaction.js';
import type { Recipient } from '../meetings/invitation.js';
import { MeetingsForMail } from '../meetings/meetings-for-mail.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { agendaMail, type AgendaMailPart, type AgendaMailSort, TELL_CHAIRS } from './agenda-mail-text.js';
import { AgendaMailRepository } from './agenda-mail.repository.js';

/** The job that sends one mail to one person. */
const SEND = 'agenda.mail';
const CHAIRS = ['CO_CHAIR', 'LEAD', 'SECRETARY'];
const OPEN = ['CLEAR', 'GREEN'];

/**
 * Tells those inside a body of a call for items and of the annotated agenda; chairs and secretaries of a proposal; and
 * whoever proposed what became of it. Annotations leave the house only up to GREEN.
 */
@Injectable()
export class AgendaMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
    private readonly meetings: MeetingsForMail,
    private readonly mails: AgendaMailRepository,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    const told = (sort: AgendaMailSort) => (payload: JobPayload) =>
      this.plan(sort, payload['subject'] ?? '', payload['event'] ?? '');
    this.jobs.handle('agenda.itemsCalledFor', told('CALL'));
    this.jobs.handle('agenda.annotated', told('ANNOTATED'));
    this.jobs.handle('agenda.itemProposalPlaced', told('DECIDED'));
    this.jobs.handle('agenda.itemProposalDeclined', told('DECIDED'));
    this.jobs.handle(TELL_CHAIRS, ({ proposal = '' }) => this.plan('PROPOSED', proposal, proposal));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** A job for each recipient, so that one address that fails holds up nobody else. */
  private async plan(sort: AgendaMailSort, subject: string, event: string): Promise<void> {
    await this.transaction.run(async () => {
      const meeting = await this.meetingOf(sort, subject);
      for (const { memberId: member } of meeting ? await this.recipients(sort, subject, meeting, null) : []) {
        await this.jobs.add(SEND, { sort, subject, event, member }, { key: `${SEND} ${event} ${member}` });
      }
    });
  }

  private async send({ sort, subject = '', event = '', member = '' }: JobPayload): Promise<void> {
    const message = await this.transaction.run(() => this.due(sort as AgendaMailSort, subject, event, member));
    if (message) await this.mailer.send(message);
  }

  /** The mail, if it is still true, and its recipient still has the right and wants it. */
  private async due(
    sort: AgendaMailSort,
    subject: string,
    event: string,
    member: string,
  ): Promise<Message | null> {
    const meetingId = await this.meetingOf(sort, subject);
    const [recipient] = meetingId ? await this.recipients(sort, subject, meetingId, member) : [];
    if (!meetingId || !recipient || !(await this.preferences.wants(member, MailKind.MEETINGS))) return null;
    const meeting = await this.meetings.written(meetingId, member);
    if (!meeting) return null;
    const part = await this.part(sort, subject, OPEN.includes(meeting.label));
    const words = agendaMail(sort, meeting, part, printable(recipient), this.config.publicUrl);
    return (
      words && {
        to: { name: recipient.name, address: recipient.address },
        subject: words.subject,
        text: `${words.text}\n${this.preferences.howToDecline(MailKind.MEETINGS)}\n`,
        key: `${SEND} ${event} ${member}`,
      }
    );
  }

  private async part(sort: AgendaMailSort, subject: string, open: boolean): Promise<AgendaMailPart> {
    if (sort === 'CALL') {
      const call = await this.mails.call(subject);
      return { call: call && { ...call, note: lines(call.note) } };
    }
    if (sort !== 'ANNOTATED') {
      const proposal = await this.mails.proposal(subject);
      return { proposal: proposal && printable(proposal, ['reason']) };
    }
    if (!open) return { annotations: null };
    const annotations = [...(await this.mails.annotations(subject))].map(([id, text]) => [id, lines(text)] as const);
    return { annotations: new Map(annotations) };
  }

  private async meetingOf(sort: AgendaMailSort, subject: string): Promise<string | null> {
    if (sort === 'CALL' || sort === 'ANNOTATED') return subject;
    return (await this.mails.proposal(subject))?.meetingId ?? null;
  }

  private async recipients(
    sort: AgendaMailSort,
    subject: string,
    meetingId: string,
    member: string | null,
  ): Promise<Recipient[]> {
    const inside = await this.meetings.recipients(meetingId, member);
    if (sort === 'PROPOSED') {
      const recorder = await this.mails.recorder(subject);
      return inside.filter(({ memberId, roles }) => memberId !== recorder && CHAIRS.some((role) => roles.includes(role)));
    }
    if (sort !== 'DECIDED') return inside;
    const proposers = await this.mails.proposers(subject);
    return inside.filter(({ memberId }) => proposers.has(memberId));
  }
}
