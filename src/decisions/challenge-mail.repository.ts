import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

/** Somebody who is told of a challenge. */
export interface Told {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

/** A challenge as a mail names it: no text of the decision leaves the house. */
export interface ChallengeForMail {
  readonly body: string;
  readonly seat: number;
  readonly meetingId: string | null;
  readonly procedureId: string | null;
  readonly settled: boolean;
  readonly upheld: boolean;
}

const TODAY = `(now() at time zone 'UTC')::date`;
const REACHABLE = `select distinct m.id as "memberId", m.name, a.email as address
  from member m join account a on a.id = m.account_id and a.state = 'ACTIVE'`;

/** What mails about challenges say, and to whom they go: read when a job runs, so that whoever has left gets nothing. */
@Injectable()
export class ChallengeMailRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The last challenge of a decision, as the event about it means it. */
  async latest(decisionId: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(
      `select id from decision_challenge where decision_id = $1 order by challenged_at desc, id desc limit 1`,
      [decisionId],
    );
    return row?.id ?? null;
  }

  async challenge(id: string): Promise<ChallengeForMail | undefined> {
    const [row] = await this.transaction.query<ChallengeForMail>(
      `select b.name as body, s.number as seat, d.meeting_id as "meetingId", d.procedure_id as "procedureId",
              c.settled_at is not null as settled, coalesce(c.upheld, false) as upheld
         from decision_challenge c join decision d on d.id = c.decision_id join body b on b.id = d.body_id
         join seat s on s.id = c.seat_id where c.id = $1`,
      [id],
    );
    return row;
  }

  /** Who settles a challenge, and who prepares that: co-chairs, leads and secretaries of the body. */
  keepers(id: string, memberId: string | null = null): Promise<Told[]> {
    return this.transaction.query<Told>(
      `${REACHABLE} join standing h on h.member_id = m.id and h.role in ('CO_CHAIR', 'LEAD', 'SECRETARY') and h.valid @> ${TODAY}
         join decision_challenge c on c.id = $1 join decision d on d.id = c.decision_id and d.body_id = h.body_id
        where $2::uuid is null or m.id = $2`,
      [id, memberId],
    );
  }

  /** Who challenged it, while they serve the seat, and its head of delegation: each seat knows what was said in its name. */
  challengers(id: string, memberId: string | null = null): Promise<Told[]> {
    return this.transaction.query<Told>(
      `${REACHABLE} join delegate e on e.member_id = m.id and e.valid @> ${TODAY}
         join decision_challenge c on c.id = $1 and c.seat_id = e.seat_id
        where (e.capacity = 'HEAD_OF_DELEGATION' or m.id = c.recorded_by) and ($2::uuid is null or m.id = $2)`,
      [id, memberId],
    );
  }
}
