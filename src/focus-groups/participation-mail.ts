import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { GroupPeople, type Recipient } from './group-people.js';

const REQUESTED = 'participation.requestedMail';
const DECIDED = 'participation.decided';

interface Asked {
  readonly bodyId: string;
  readonly state: string;
  readonly party: string;
  readonly group: string;
  readonly statement: string;
  readonly reason: string;
  readonly requestedBy: string | null;
}

const ANSWERS: Readonly<Record<string, string>> = {
  PARTICIPATING: 'takes part',
  OBSERVING: 'observes',
  DECLINED: 'was declined',
};

/** Tells the leads and secretaries of a group who asked, and who asked what was answered. */
@Injectable()
export class ParticipationMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly people: GroupPeople,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the events; called once, by the module. */
  listen(): void {
    this.jobs.handle('participation.requested', (payload) => this.plan(payload));
    this.jobs.handle(REQUESTED, (payload) => this.tellDeciders(payload));
    this.jobs.handle(DECIDED, (payload) => this.tellRequester(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      const asked = await this.asked(subject);
      for (const { memberId: member } of await this.deciders(asked, null)) {
        await this.jobs.add(
          REQUESTED,
          { participation: subject, member },
          { key: `${REQUESTED} ${subject} ${member}` },
        );
      }
    });
  }

  private async tellDeciders({ participation = '', member = '' }: JobPayload): Promise<void> {
    const { asked, recipient } = await this.transaction.run(async () => {
      const found = await this.asked(participation);
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

  private async tellRequester({ event = '', subject = '' }: JobPayload): Promise<void> {
    const { asked, recipient } = await this.transaction.run(async () => {
      const found = await this.asked(subject);
      return { asked: found, recipient: await this.wanting(await this.people.member(found?.requestedBy ?? null)) };
    });
    const answer = asked && ANSWERS[asked.state];
    if (!asked || !recipient || !answer) return;
    await this.send(recipient, `${DECIDED} ${event}`, `${asked.party} ${answer}: ${asked.group}`, [
      `${asked.party} ${answer} in the focus group "${asked.group}". The reason given:`,
      asked.reason,
      this.config.publicUrl,
    ]);
  }

  /** Who may answer, while there is something to answer. */
  private async deciders(asked: Asked | undefined, memberId: string | null): Promise<Recipient[]> {
    if (asked?.state !== 'INTERESTED') return [];
    return this.people.standingIn(asked.bodyId, ['LEAD', 'SECRETARY'], memberId);
  }

  /** The one recipient, unless they declined. */
  private async wanting([recipient]: Recipient[]): Promise<Recipient | undefined> {
    const wanted = recipient && (await this.preferences.wants(recipient.memberId, MailKind.PARTICIPATION));
    return wanted ? recipient : undefined;
  }

  private async asked(participation: string): Promise<Asked | undefined> {
    const [row] = await this.transaction.query<Asked>(
      `select n.body_id as "bodyId", n.state, p.name as party, b.name as "group", n.statement, n.reason, n.requested_by as "requestedBy"
         from participation n join party p on p.id = n.party_id join body b on b.id = n.body_id where n.id = $1`,
      [participation],
    );
    return row;
  }

  private async send({ name, address }: Recipient, key: string, subject: string, text: string[]): Promise<void> {
    await this.mailer.send({
      to: { name, address },
      subject,
      text: [`Dear ${name},`, ...text, this.preferences.howToDecline(MailKind.PARTICIPATION), ''].join('\n\n'),
      key,
    });
  }
}
