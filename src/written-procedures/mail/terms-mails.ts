import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import type { JobPayload } from '../../kernel/jobs.js';
import { Outbox } from '../../kernel/mail/outbox.js';
import { printable } from '../../kernel/text/printable.js';
import { Transaction } from '../../kernel/transaction.js';
import { handlingLine, paragraphs } from '../../meetings/invitation-text.js';
import { MailKind } from '../../members/mail-kind.js';
import { MailPreferences } from '../../members/mail-preferences.js';
import { MailSight } from './mail-sight.js';

/** The job that sends one mail to one person. */
const SEND = 'terms.notice';
const TODAY = `(now() at time zone 'UTC')::date`;

/** A version that is circulated, for one of those who are told: the delegations and keepers of the body, or of the committee. */
interface CirculatedFor {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly number: string;
  readonly body: string;
  readonly speaks: boolean;
}

const CIRCULATED = `
  select distinct m.id as "memberId", m.name, k.email as address, v.title, v.number, b.name as body,
    exists (select from delegate d join seat t on t.id = d.seat_id and t.body_id = s.body_id
      where d.member_id = m.id and d.capacity = 'HEAD_OF_DELEGATION' and d.valid @> ${TODAY}) as speaks
  from terms_version v join body b on b.id = v.body_id
  join standing s on s.role <> 'OBSERVER' and s.valid @> ${TODAY} and s.body_id in (
    select b.id union select c.id from body c where c.working_group_id = b.id and c.kind = 'STEERING_COMMITTEE')
  join member m on m.id = s.member_id
  join account k on k.id = m.account_id and k.state = 'ACTIVE'
  where v.id = $1 and v.state = 'CIRCULATED' and ($2::uuid is null or m.id = $2)
  order by speaks desc`;

/** Tells the seats of a body that a draft of its terms of reference is circulated to them. */
@Injectable()
export class TermsMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sight: MailSight,
    private readonly transaction: Transaction,
    private readonly outbox: Outbox,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.outbox.handle('terms.versionCirculated', (payload) => this.plan(payload));
    this.outbox.handle(SEND, (payload) => this.send(payload));
  }

  private async plan({ subject: version = '' }: JobPayload): Promise<void> {
    await this.outbox.lookUp(async () => {
      const members = new Set((await this.circulated(version, null)).map(({ memberId }) => memberId));
      for (const member of members) {
        await this.outbox.add(SEND, { version, member }, { key: `${SEND} ${version} ${member}` });
      }
    });
  }

  private async send({ version = '', member = '' }: JobPayload): Promise<void> {
    const due = await this.outbox.lookUp(() => this.due(version, member));
    if (!due) return;
    const { name, address, title, number, body } = printable(due);
    await this.outbox.send({
      to: { name, address },
      subject: `Draft terms of reference, version ${number}: ${title}`,
      text: paragraphs([
        [`Dear ${name},`],
        [`A draft of the terms of reference of ${body} is circulated to you: ${title}, version ${number}.`],
        ['Comments and amendments are taken until it is put to decision.'],
        [handlingLine('AMBER')],
        [`Read it in Plenary: ${this.config.publicUrl}/terms-of-reference/drafts/tor_${version}`],
        [this.preferences.howToDecline(MailKind.PROCEDURES)],
      ]),
      key: `${SEND} ${version} ${member}`,
    });
  }

  /** Nothing, when it is not circulated any more, or when the right is gone. */
  private async due(version: string, member: string): Promise<CirculatedFor | null> {
    const [found] = await this.circulated(version, member);
    if (!found || !(found.speaks || (await this.preferences.wants(member, MailKind.PROCEDURES)))) return null;
    return (await this.sight.sees(member, 'TermsVersion', version)) ? found : null;
  }

  private circulated(version: string, member: string | null): Promise<CirculatedFor[]> {
    return this.transaction.query<CirculatedFor>(CIRCULATED, [version, member]);
  }
}
