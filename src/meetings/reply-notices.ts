import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../kernel/config-token.js';
import { type JobPayload, Jobs } from '../kernel/jobs.js';
import { Mailer } from '../kernel/mail/mailer.js';
import { Transaction } from '../kernel/transaction.js';
import { MailKind } from '../members/mail-kind.js';
import { MailPreferences } from '../members/mail-preferences.js';
import { line, lines, printable } from '../kernel/text/printable.js';

const SEND = 'meeting.replyNotice';

interface RecordedReply {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  readonly answer: string;
  readonly evidence: string;
  readonly title: string;
  readonly seat: number;
  readonly recordedBy: string | null;
  /** Whether they are the head of the delegation. */
  readonly heads: boolean;
}

/** The delegations that serve today in the seat of a reply recorded on its behalf; or one of their people. */
const TOLD = `
  select distinct w.id as "memberId", w.name, a.email as address, r.answer, r.evidence, m.title, s.number as seat,
    (select by.name from member by where by.id = r.recorded_by) as "recordedBy",
    d.capacity = 'HEAD_OF_DELEGATION' as heads
  from reply r
  join meeting m on m.id = r.meeting_id
  join seat s on s.id = r.seat_id
  join seat_term t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date
  join delegate d on d.seat_id = s.id and d.valid @> (now() at time zone 'UTC')::date
  join member w on w.id = d.member_id
  join account a on a.id = w.account_id and a.state = 'ACTIVE'
  where r.id = $1 and r.on_behalf and ($2::uuid is null or w.id = $2)`;

/** Tells a delegation what was recorded on behalf of its seat, so that it can correct it. */
@Injectable()
export class ReplyNotices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferences,
  ) {}

  /** Hangs on the event; called once, by the module. */
  listen(): void {
    this.jobs.handle('meeting.repliedOnBehalf', (payload) => this.plan(payload));
    this.jobs.handle(SEND, (payload) => this.send(payload));
  }

  private async plan({ subject: reply }: JobPayload): Promise<void> {
    await this.transaction.run(async () => {
      for (const { memberId: member } of await this.told(reply ?? '', null)) {
        await this.jobs.add(SEND, { reply: reply ?? '', member }, { key: `${SEND} ${reply} ${member}` });
      }
    });
  }

  private async send({ reply, member }: JobPayload): Promise<void> {
    const found = await this.transaction.run(() => this.due(reply ?? '', member ?? ''));
    if (!found) return;
    const { name, address, answer, evidence, title, seat, recordedBy } = printable(found, ['evidence']);
    await this.mailer.send({
      to: { name, address },
      subject: `Recorded for seat ${seat}: ${line(title)}`,
      text: [
        `Dear ${name},`,
        `For seat ${seat}, ${recordedBy ?? 'the secretary'} recorded the answer ${answer.toLowerCase().replaceAll('_', ' ')} to the invitation to this meeting: ${title}.`,
        `It rests on: ${lines(evidence)}`,
        `If that is not what your delegation said, answer the invitation yourselves in Plenary (${this.config.publicUrl}): the newest answer counts.`,
        this.preferences.howToDecline(MailKind.RECORDED_REPLIES),
        '',
      ].join('\n\n'),
      key: `reply notice ${reply} ${member}`,
    });
  }

  /** The head of a delegation is told whatever they prefer: each seat has to know what was said in its name. */
  private async due(reply: string, member: string): Promise<RecordedReply | undefined> {
    const found = await this.told(reply, member);
    const wanted =
      found.some(({ heads }) => heads) || (await this.preferences.wants(member, MailKind.RECORDED_REPLIES));
    return wanted ? found[0] : undefined;
  }

  private told(reply: string, member: string | null): Promise<RecordedReply[]> {
    return this.transaction.query<RecordedReply>(TOLD, [reply, member]);
  }
}
