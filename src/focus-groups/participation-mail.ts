import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { FocalPointMail } from './focal-points/focal-point-mail.js';
import type { Recipient } from './group-people.repository.js';
import { type Asked, ParticipationMailRepository } from './participation-mail.repository.js';

const REQUESTED = 'participation.requestedMail';
const DECIDED = 'participation.decided';
const RECORDED = 'participation.recordedMail';

const ANSWERS: Readonly<Record<string, string>> = {
  PARTICIPATING: 'takes part',
  OBSERVING: 'observes',
  DECLINED: 'was declined',
};

const RECORDS: Readonly<Record<string, string>> = {
  INTERESTED: 'asks to take part in',
  WITHDRAWN: 'leaves',
};

/** Tells the leads and secretaries of a group who asked, and who asked what was answered. */
@Injectable()
export class ParticipationMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly requests: ParticipationMailRepository,
    private readonly preferences: MailPreferences,
    private readonly focalPoints: FocalPointMail,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    this.focalPoints.listen();
    this.outbox.handle('participation.requested', (payload) => this.plan(payload));
    this.outbox.handle('participation.requestRecorded', async (payload) => {
      await this.plan(payload);
      await this.planRecorded(payload);
    });
    this.outbox.handle('participation.withdrawalRecorded', (payload) => this.planRecorded(payload));
    this.outbox.handle(RECORDED, (payload) => this.tellParty(payload));
    this.outbox.handle(REQUESTED, (payload) => this.tellDeciders(payload));
    this.outbox.handle(DECIDED, (payload) => this.tellRequester(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const asked = await this.requests.asked(subject);
      for (const { memberId: member } of await this.deciders(asked, null)) {
        await this.outbox.add(
          REQUESTED,
          { participation: subject, member },
          { key: `${REQUESTED} ${subject} ${member}` },
        );
      }
      await this.focalPoints.plan(subject);
    });
  }

  private async tellDeciders({ participation = '', member = '' }: JobPayload): Promise<void> {
    const { asked, recipient } = await this.outbox.lookUp(async () => {
      const found = await this.requests.asked(participation);
      return { asked: found, recipient: await this.wanting(await this.deciders(found, member)) };
    });
    if (!asked || !recipient) return;
    await this.send(
      recipient,
      `${REQUESTED} ${participation} ${member}`,
      `${asked.party} asks to take part: ${asked.group}`,
      [
        `${asked.party} asks to take part in the focus group "${asked.group}". It says:`,
        asked.statement,
        `Please answer in Plenary (${this.config.publicUrl}), with a reason.`,
      ],
    );
  }

  private async tellRequester(payload: JobPayload): Promise<void> {
    const { event = '', subject = '' } = payload;
    const { asked, recipient } = await this.outbox.lookUp(async () => {
      const found = await this.requests.asked(subject);
      return {
        asked: found,
        recipient: await this.wanting(await this.requests.people.member(found?.requestedBy ?? null)),
      };
    });
    // Where a secretary recorded the request, the answer goes to the people of the party.
    if (asked && !asked.requestedBy) return this.planRecorded(payload);
    if (asked && recipient) await this.sendAnswer(asked, recipient, `${DECIDED} ${event}`);
  }

  private async sendAnswer(asked: Asked, recipient: Recipient, key: string): Promise<void> {
    const answer = ANSWERS[asked.state];
    if (!answer) return;
    await this.send(recipient, key, `${asked.party} ${answer}: ${asked.group}`, [
      `${asked.party} ${answer} in the focus group "${asked.group}". The reason given:`,
      asked.reason,
      this.config.publicUrl,
    ]);
  }

  /** One job for each of the people of the party, who correct what was recorded wrongly. */
  private async planRecorded({ event = '', subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const { memberId: member } of await this.requests.people.ofParty(subject)) {
        const key = `${RECORDED} ${event} ${member}`;
        await this.outbox.add(RECORDED, { participation: subject, event, member }, { key });
      }
    });
  }

  private async tellParty({ participation = '', event = '', member = '' }: JobPayload): Promise<void> {
    const { asked, recipient } = await this.outbox.lookUp(async () => ({
      asked: await this.requests.asked(participation),
      recipient: await this.wanting(await this.requests.people.ofParty(participation, member)),
    }));
    if (!asked || !recipient) return;
    const key = `${RECORDED} ${event} ${member}`;
    const what = RECORDS[asked.state];
    if (!what) return this.sendAnswer(asked, recipient, key);
    await this.send(recipient, key, `Recorded: ${asked.party} ${what}: ${asked.group}`, [
      `The secretary recorded that ${asked.party} ${what} the focus group "${asked.group}".`,
      `If that is not right, say so to the secretary, or put it right in Plenary (${this.config.publicUrl}).`,
    ]);
  }

  /** Who may answer, while there is something to answer. */
  private async deciders(asked: Asked | undefined, memberId: string | null): Promise<Recipient[]> {
    if (asked?.state !== 'INTERESTED') return [];
    return this.requests.people.standingIn(asked.bodyId, ['LEAD', 'SECRETARY'], memberId);
  }

  /** The one recipient, unless they declined. */
  private async wanting([recipient]: Recipient[]): Promise<Recipient | undefined> {
    const wanted = recipient && (await this.preferences.wants(recipient.memberId, MailKind.PARTICIPATION));
    return wanted ? recipient : undefined;
  }

  private async send({ name, address }: Recipient, key: string, subject: string, text: string[]): Promise<void> {
    await this.outbox.send({
      to: { name, address },
      subject,
      text: [`Dear ${name},`, ...text, this.preferences.howToDecline(MailKind.PARTICIPATION), ''].join('\n\n'),
      key,
    });
  }
}
