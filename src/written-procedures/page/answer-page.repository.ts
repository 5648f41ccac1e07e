import { Injectable } from '@nestjs/common';
import { Policy } from '../../kernel/policy/policy.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ProcedureForMail } from '../mail/procedure-for-mail.js';

/** For whom somebody may answer: a seat, or nobody but themselves. */
export interface Voice {
  readonly seatId: string | null;
  readonly number: number | null;
  readonly party: string | null;
  /** The party's names by language, where others than that one are recorded. */
  readonly names: Readonly<Record<string, string>> | null;
}

/** An answer, a reservation or a statement of one of these. */
export interface Said {
  readonly seatId: string | null;
  readonly answer: string;
  readonly text: string;
  readonly by: string | null;
  /** Whether the owner of the link said it themselves. */
  readonly own: boolean;
  readonly receivedAt: Date;
  readonly onBehalf: boolean;
  readonly late: boolean;
  /** Null for reservations and statements, which are not counted. */
  readonly counts: boolean | null;
}

const TODAY = `(now() at time zone 'UTC')::date`;

const SEATS = `
  select distinct s.id as "seatId", s.number, p.name as party,
    (select jsonb_object_agg(n.language, n.name) from party_naming n where n.party_id = p.id) as names
    from procedure_seat b join seat s on s.id = b.seat_id
    join delegate d on d.seat_id = s.id and d.member_id = $2 and d.capacity <> 'ADVISER' and d.valid @> ${TODAY}
    join seat_held t on t.seat_id = s.id and t.valid @> ${TODAY}
    left join party p on p.id = t.party_id
   where b.procedure_id = $1 order by s.number`;

const SAID = `
  select a.seat_id as "seatId", a.answer, a.text, (select w.name from member w where w.id = a.recorded_by) as by,
    coalesce(a.member_id = $3, false) as own, a.received_at as "receivedAt", a.on_behalf as "onBehalf", a.late, a.counts
    from procedure_answer a where a.procedure_id = $1 and (a.seat_id = any($2) or a.seat_id is null and a.member_id = $3)
  union all
  select t.seat_id, t.kind, t.text, (select w.name from member w where w.id = t.recorded_by), t.recorded_by = $3 and not t.on_behalf, t.received_at, t.on_behalf, false, null
    from procedure_statement t where t.procedure_id = $1 and t.seat_id = any($2)
   order by 6`;

/** Which notice a link belongs to, until three months after the end. */
const LINKED = `
  select n.procedure_id as "procedureId", n.member_id as "memberId", m.language, procedure_clock() as now
    from procedure_link l
    join procedure_notice n on n.id = l.notice_id
    join procedure p on p.id = n.procedure_id and coalesce(p.ended_at, now()) > now() - interval '90 days'
    join member m on m.id = n.member_id
   where l.secret_hash = $1`;

/** Whose a link is, and for which procedure. */
export interface Linked {
  readonly procedureId: string;
  readonly memberId: string;
  readonly language: string;
  readonly now: Date;
}

/** Links, and what the page of one shows of those for whom its owner speaks. */
@Injectable()
export class AnswerPageRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly policy: Policy,
  ) {}

  async addLink(secretHash: string, noticeId: string): Promise<void> {
    await this.transaction.query(`insert into procedure_link (secret_hash, notice_id) values ($1, $2)`, [
      secretHash,
      noticeId,
    ]);
  }

  async linked(secretHash: string): Promise<Linked | null> {
    const [found] = await this.transaction.query<Linked>(LINKED, [secretHash]);
    return found ?? null;
  }

  /** For whom somebody may answer now: of the seats as they stood at the opening, those for which they speak today. */
  async voices({ id, bodyId, kind }: ProcedureForMail, viewer: Viewer): Promise<Voice[]> {
    const act = kind === 'RECORDED_VOTE' ? 'procedure.castVote' : 'procedure.object';
    if (!this.policy.allows(act, viewer, bodyId)) return [];
    if (await this.hasSeats(id)) return this.transaction.query<Voice>(SEATS, [id, viewer.memberId]);
    return [{ seatId: null, number: null, party: null, names: null }];
  }

  private async hasSeats(procedureId: string): Promise<boolean> {
    const rows = await this.transaction.query(`select from procedure_seat where procedure_id = $1 limit 1`, [
      procedureId,
    ]);
    return rows.length > 0;
  }

  said(procedureId: string, seats: readonly (string | null)[], memberId: string | null): Promise<Said[]> {
    return this.transaction.query<Said>(SAID, [procedureId, seats.filter((seat) => seat !== null), memberId]);
  }
}
