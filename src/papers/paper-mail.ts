import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { PaperKind } from './paper.enums.js';

const SEND = 'paper.circularMail';

interface Circular {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly label: string;
  readonly body: string;
}
interface Recipient {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

/**
 * Tells those for whom a circular is. Mail leaves the house: it carries a title only up to GREEN, and never the file.
 */
@Injectable()
export class PaperMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.jobs.handle('paper.issued', (payload) => this.plan(payload));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      if (!(await this.circular(subject))) return;
      for (const { memberId: member } of await this.readers(subject, null)) {
        await this.jobs.add(SEND, { paper: subject, member }, { key: `${SEND} ${subject} ${member}` });
      }
    });
  }

  private async send({ paper = '', member = '' }: JobPayload): Promise<void> {
    const { circular, reader } = await this.transaction.run(async () => {
      const wanted = await this.preferences.wants(member, MailKind.PAPERS);
      return {
        circular: await this.circular(paper),
        reader: wanted ? (await this.readers(paper, member))[0] : undefined,
      };
    });
    if (!circular || !reader) return;
    const { symbol, title, label, body } = circular;
    const open = label === 'GREEN' || label === 'CLEAR';
    const what = open ? title : `a circular labelled ${label.replace('_', '+')} was issued`;
    await this.mailer.send({
      to: { name: reader.name, address: reader.address },
      subject: `${symbol}: ${what}`,
      text: [
        `Dear ${reader.name},`,
        open ? `A circular was issued to ${body}: ${title} (${symbol}, ${label}).` : `To ${body} ${what}: ${symbol}.`,
        `Read it in Plenary: ${this.config.publicUrl}/papers?symbol=${encodeURIComponent(symbol)}`,
        this.preferences.howToDecline(MailKind.PAPERS),
        '',
      ].join('\n\n'),
      key: `${SEND} ${paper} ${member}`,
    });
  }

  /** Those for whom it is and who can be written to, as they stand when the job runs; not who issued it. */
  private readers(paper: string, memberId: string | null): Promise<Recipient[]> {
    return this.transaction.query<Recipient>(
      `select m.id as "memberId", m.name, a.email as address
         from paper_reader r join paper p on p.id = r.paper_id
         join member m on m.id = r.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
        where r.paper_id = $1 and m.id <> p.issued_by and ($2::uuid is null or m.id = $2)`,
      [paper, memberId],
    );
  }

  /** The circular, while it stands: what was withdrawn before its mail went is not told. */
  private async circular(paper: string): Promise<Circular | undefined> {
    const [row] = await this.transaction.query<Circular>(
      `select p.id, p.symbol, p.title, p.label, b.name as body from paper p join body b on b.id = p.body_id
        where p.id = $1 and p.kind = $2 and p.state = 'ISSUED'`,
      [paper, PaperKind.CIRCULAR],
    );
    return row;
  }
}
