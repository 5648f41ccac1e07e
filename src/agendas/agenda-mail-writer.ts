import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { Message } from '../kernel/mail/mailer.js';
import { lines, printable } from '../kernel/text/printable.js';
import type { Recipient } from '../meetings/invitation.js';
import { MeetingsForMail } from '../meetings/meetings-for-mail.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { agendaMail, type AgendaMailPart, type AgendaMailSort } from './agenda-mail-text.js';
import { AgendaMailRepository } from './agenda-mail.repository.js';

const CHAIRS = ['CO_CHAIR', 'LEAD', 'SECRETARY'];
const OPEN = ['CLEAR', 'GREEN'];

/** Writes one mail about an agenda to one person, as things stand then. Annotations leave the house only up to GREEN. */
@Injectable()
export class AgendaMailWriter {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly preferences: MailPreferences,
    private readonly meetings: MeetingsForMail,
    private readonly mails: AgendaMailRepository,
  ) {}

  /** The mail, if it is still true, and its recipient still has the right and wants it. */
  async due(sort: AgendaMailSort, subject: string, event: string, member: string): Promise<Message | null> {
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
        key: `agenda mail ${event} ${member}`,
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

  async meetingOf(sort: AgendaMailSort, subject: string): Promise<string | null> {
    if (sort === 'CALL' || sort === 'ANNOTATED') return subject;
    return (await this.mails.proposal(subject))?.meetingId ?? null;
  }

  async recipients(
    sort: AgendaMailSort,
    subject: string,
    meetingId: string,
    member: string | null,
  ): Promise<Recipient[]> {
    const inside = await this.meetings.recipients(meetingId, member);
    if (sort === 'PROPOSED') {
      const recorder = await this.mails.recorder(subject);
      return inside.filter(
        ({ memberId, roles }) => memberId !== recorder && CHAIRS.some((role) => roles.includes(role)),
      );
    }
    if (sort !== 'DECIDED') return inside;
    const proposers = await this.mails.proposers(subject);
    return inside.filter(({ memberId }) => proposers.has(memberId));
  }
}
