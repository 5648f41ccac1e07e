import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { lines, printable } from '../kernel/text/printable.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';

/** What was recorded on behalf of a seat, for one of the people of its delegation. */
export interface Recorded {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly evidence: string;
  readonly title: string;
  readonly seat: number;
  readonly recordedBy: string | null;
  /** Whether they are the head of the delegation. */
  readonly heads: boolean;
  /** What the seat is recorded to have said, as the source gives it. */
  readonly answer: string;
}

/** A sort of act that is recorded on behalf of a seat. */
export interface RecordedSort {
  /** The event on which the mail hangs, and the job that sends one. */
  readonly event: string;
  readonly send: string;
  /** A select of the recorded thing $1 with its `seat_id`, `evidence`, `recorded_by`, `title` and `answer`. */
  readonly source: string;
  /** What was recorded, in a sentence, and where the delegation corrects it. */
  readonly says: (recorded: Recorded, publicUrl: string) => readonly [string, string];
  /** What else follows the event, where something does. */
  readonly follow?: (thing: string) => Promise<void>;
}

/** The delegations that serve today in the seat of something recorded on its behalf; or one of their people. */
const told = (source: string): string => `
  select distinct w.id as "memberId", w.name, a.email as address, r.answer, r.evidence, r.title, s.number as seat,
    (select by.name from member by where by.id = r.recorded_by) as "recordedBy",
    d.capacity = 'HEAD_OF_DELEGATION' as heads
  from (${source}) r
  join seat s on s.id = r.seat_id
  join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
  join delegate d on d.seat_id = s.id and d.valid @> (now() at time zone 'UTC')::date
  join member w on w.id = d.member_id
  join account a on a.id = w.account_id and a.state = 'ACTIVE'
  where ($2::uuid is null or w.id = $2)`;

/** Tells a delegation what was recorded on behalf of its seat, so that it can correct it. */
@Injectable()
export class RecordedNotices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once for each sort, by its module. */
  listen(sort: RecordedSort): void {
    this.jobs.handle(sort.event, (payload) => this.plan(sort, payload));
    this.jobs.handle(sort.send, (payload) => this.send(sort, payload));
  }

  private async plan({ send, source, follow }: RecordedSort, { subject: thing = '' }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      for (const { memberId: member } of await this.told(source, thing, null)) {
        await this.jobs.add(send, { thing, member }, { key: `${send} ${thing} ${member}` });
      }
    });
    await follow?.(thing);
  }

  private async send(sort: RecordedSort, { thing = '', member = '' }: JobPayload): Promise<void> {
    const found = await this.transaction.run(() => this.due(sort.source, thing, member));
    if (!found) return;
    const recorded = printable(found, ['evidence']);
    const [said, correct] = sort.says(recorded, this.config.publicUrl);
    await this.mailer.send({
      to: { name: recorded.name, address: recorded.address },
      subject: `Recorded for seat ${recorded.seat}: ${recorded.title}`,
      text: [
        `Dear ${recorded.name},`,
        said,
        `It rests on: ${lines(recorded.evidence)}`,
        correct,
        this.preferences.howToDecline(MailKind.RECORDED_REPLIES),
        '',
      ].join('\n\n'),
      key: `${sort.send} ${thing} ${member}`,
    });
  }

  /** The head of a delegation is told whatever they prefer: each seat has to know what was said in its name. */
  private async due(source: string, thing: string, member: string): Promise<Recorded | undefined> {
    const found = await this.told(source, thing, member);
    const wanted =
      found.some(({ heads }) => heads) || (await this.preferences.wants(member, MailKind.RECORDED_REPLIES));
    return wanted ? found[0] : undefined;
  }

  private told(source: string, thing: string, member: string | null): Promise<Recorded[]> {
    return this.transaction.query<Recorded>(told(source), [thing, member]);
  }
}
