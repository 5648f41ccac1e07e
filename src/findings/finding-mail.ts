import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { GroupPeople, type Recipient } from '../focus-groups/group-people.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';

const SEND = 'finding.postedMail';
/** Whose papers the group's are, whatever their label. */
const INSIDE = ['LEAD', 'SECRETARY', 'PARTICIPANT', 'OBSERVING'];

interface Posted {
  readonly bodyId: string;
  readonly authorId: string;
  readonly symbol: string;
  readonly title: string;
  readonly label: string;
  readonly group: string;
}

/**
 * Tells those inside a group of a posted finding. Mail leaves the house: it carries a title only up to GREEN, and never
 * the text.
 */
@Injectable()
export class FindingMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly people: GroupPeople,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.jobs.handle('finding.posted', (payload) => this.plan(payload));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      for (const { memberId: member } of await this.readers(await this.posted(subject), null)) {
        await this.jobs.add(SEND, { finding: subject, member }, { key: `${SEND} ${subject} ${member}` });
      }
    });
  }

  private async send({ finding = '', member = '' }: JobPayload): Promise<void> {
    const { posted, reader } = await this.transaction.run(async () => {
      const found = await this.posted(finding);
      const wanted = await this.preferences.wants(member, MailKind.FINDINGS);
      return { posted: found, reader: wanted ? (await this.readers(found, member))[0] : undefined };
    });
    if (!posted || !reader) return;
    const { symbol, title, label, group } = posted;
    const open = label === 'GREEN' || label === 'CLEAR';
    const what = open ? title : `a finding labelled ${label.replace('_', '+')} was posted`;
    await this.mailer.send({
      to: { name: reader.name, address: reader.address },
      subject: `${symbol}: ${what}`,
      text: [
        `Dear ${reader.name},`,
        open
          ? `A finding was posted to the focus group "${group}": ${title} (${symbol}, ${label}).`
          : `In the focus group "${group}" ${what}: ${symbol}.`,
        `Read it in Plenary: ${this.config.publicUrl}`,
        this.preferences.howToDecline(MailKind.FINDINGS),
        '',
      ].join('\n\n'),
      key: `${SEND} ${finding} ${member}`,
    });
  }

  private async readers(posted: Posted | undefined, memberId: string | null): Promise<Recipient[]> {
    if (!posted) return [];
    const inside = await this.people.standingIn(posted.bodyId, INSIDE, memberId);
    return inside.filter((reader) => reader.memberId !== posted.authorId);
  }

  /** The finding, while it is posted: what was withdrawn before its mail went is not told. */
  private async posted(finding: string): Promise<Posted | undefined> {
    const [row] = await this.transaction.query<Posted>(
      `select f.body_id as "bodyId", f.author_id as "authorId", f.symbol, f.title, f.label, b.name as "group"
         from finding f join body b on b.id = f.body_id where f.id = $1 and f.state = 'POSTED'`,
      [finding],
    );
    return row;
  }
}
