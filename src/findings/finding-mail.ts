import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { GroupPeopleRepository, type Recipient } from '../focus-groups/group-people.repository.js';
import { CONFIG } from '../kernel/config-token.js';
import type { JobPayload } from '../kernel/jobs.js';
import { Outbox } from '../kernel/mail/outbox.js';
import { MailKind } from '../members/mail-kind.js';
import { Digests } from '../members/digests.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { FindingRepository, type Posted } from './finding.repository.js';

const SEND = 'finding.postedMail';
/** Whose papers the group's are, whatever their label. */
const INSIDE = ['LEAD', 'SECRETARY', 'PARTICIPANT', 'OBSERVING'];

/** What a mail says of a finding: its title only up to GREEN. */
interface Tells {
  readonly reader: Recipient;
  readonly subject: string;
  readonly says: string;
}

/**
 * Tells those inside a group of a posted finding. Mail leaves the house: it carries a title only up to GREEN, and never
 * the text.
 */
@Injectable()
export class FindingMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly people: GroupPeopleRepository,
    private readonly preferences: MailPreferences,
    private readonly findings: FindingRepository,
    private readonly digests: Digests,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.outbox.handle('finding.posted', (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
    this.digests.offer('finding', async (finding, member) => {
      const told = await this.tell(finding, member);
      return told && { what: told.says, link: this.link(finding) };
    });
  }

  /** One job for each recipient: a mail that fails is tried again alone. */
  private async plan({ subject = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      for (const { memberId: member } of await this.readers(await this.findings.posted(subject), null)) {
        await this.outbox.add(SEND, { finding: subject, member }, { key: `${SEND} ${subject} ${member}` });
      }
    });
  }

  private async send({ finding = '', member = '' }: JobPayload): Promise<void> {
    const told = await this.outbox.lookUp(async () => {
      const found = await this.tell(finding, member);
      return found && !(await this.digests.keeps(member, 'finding', finding)) ? found : null;
    });
    if (!told) return;
    const { reader, subject, says } = told;
    await this.outbox.send({
      to: { name: reader.name, address: reader.address },
      subject,
      text: [
        `Dear ${reader.name},`,
        says,
        `Read it in Plenary: ${this.link(finding)}`,
        this.preferences.howToDecline(MailKind.FINDINGS),
        '',
      ].join('\n\n'),
      key: `${SEND} ${finding} ${member}`,
    });
  }

  /** What somebody is told of a finding now; null when it is not for them, or they do not want to be told. */
  private async tell(finding: string, member: string): Promise<Tells | null> {
    const posted = await this.findings.posted(finding);
    const [reader] = await this.readers(posted, member);
    if (!posted || !reader || !(await this.preferences.wants(member, MailKind.FINDINGS))) return null;
    const { symbol, title, label, group } = posted;
    const open = label === 'GREEN' || label === 'CLEAR';
    const what = open ? title : `a finding labelled ${label.replace('_', '+')} was posted`;
    const says = open
      ? `A finding was posted to the focus group "${group}": ${title} (${symbol}, ${label}).`
      : `In the focus group "${group}" ${what}: ${symbol}.`;
    return { reader, subject: `${symbol}: ${what}`, says };
  }

  private link(finding: string): string {
    return `${this.config.publicUrl}/findings/fnd_${finding}`;
  }

  private async readers(posted: Posted | undefined, memberId: string | null): Promise<Recipient[]> {
    if (!posted) return [];
    const inside = await this.people.standingIn(posted.bodyId, INSIDE, memberId);
    return inside.filter((reader) => reader.memberId !== posted.authorId);
  }
}
