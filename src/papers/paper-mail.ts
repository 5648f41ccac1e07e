import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { Digests } from '../members/digests.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { PaperKind } from './paper.enums.js';
import { type PaperReader, PaperRepository } from './paper.repository.js';

const SEND = 'paper.circularMail';

/** What a mail says of a paper: its title only up to GREEN. */
interface Tells {
  readonly kind: PaperKind;
  readonly reader: PaperReader;
  readonly subject: string;
  readonly says: string;
  readonly link: string;
}

/**
 * Tells those for whom a circular is, and in their digest of every paper. Mail leaves the house: it carries a title only
 * up to GREEN, and never the file.
 */
@Injectable()
export class PaperMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
    private readonly papers: PaperRepository,
    private readonly digests: Digests,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.outbox.handle('paper.issued', (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
    this.digests.offer('paper', async (paper, member) => {
      const told = await this.tell(paper, member);
      return told && { what: told.says, link: told.link };
    });
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const { memberId: member } of await this.papers.readers(subject, null)) {
        await this.outbox.add(SEND, { paper: subject, member }, { key: `${SEND} ${subject} ${member}` });
      }
    });
  }

  private async send({ paper = '', member = '' }: JobPayload): Promise<void> {
    const told = await this.outbox.lookUp(async () => {
      const found = await this.tell(paper, member);
      return found && !(await this.digests.keeps(member, 'paper', paper)) ? found : null;
    });
    // Of other papers, whoever wants their mail at once is not mailed: they are on the page of the meeting.
    if (told?.kind !== PaperKind.CIRCULAR) return;
    const { reader, subject, says, link } = told;
    await this.outbox.send({
      to: { name: reader.name, address: reader.address },
      subject,
      text: [
        `Dear ${reader.name},`,
        says,
        `Read it in Plenary: ${link}`,
        this.preferences.howToDecline(MailKind.PAPERS),
        '',
      ].join('\n\n'),
      key: `${SEND} ${paper} ${member}`,
    });
  }

  /** What somebody is told of a paper now; null when it is not for them, or they do not want to be told. */
  private async tell(paper: string, member: string): Promise<Tells | null> {
    const issued = await this.papers.issued(paper);
    const [reader] = await this.papers.readers(paper, member);
    if (!issued || !reader || !(await this.preferences.wants(member, MailKind.PAPERS))) return null;
    const { kind, symbol, title, label, body } = issued;
    const open = label === 'GREEN' || label === 'CLEAR';
    const sort = kind === PaperKind.CIRCULAR ? 'circular' : 'paper';
    const what = open ? title : `a ${sort} labelled ${label.replace('_', '+')} was issued`;
    const says = open
      ? `A ${sort} was issued to ${body}: ${title} (${symbol}, ${label}).`
      : `To ${body} ${what}: ${symbol}.`;
    const link = `${this.config.publicUrl}/papers?symbol=${encodeURIComponent(symbol)}`;
    return { kind, reader, subject: `${symbol}: ${what}`, says, link };
  }
}
