import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { DecisionEntity, type SeatStatement } from './decision.entity.js';
import { DecisionOutcome } from './decision.enums.js';
import type { RuleInForce, SeatPosition, SeatsToCount } from './tally.js';

/** Decisions are written once. The caller has locked the meeting, so numbers are consecutive. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly transaction: Transaction) {}

  async find(id: string): Promise<DecisionEntity> {
    const decision = await this.transaction.manager.findOne(DecisionEntity, { where: { id } });
    if (!decision) throw new NotFound();
    return decision;
  }

  async nextNumber(meetingId: string): Promise<number> {
    const [found] = await this.transaction.query<{ next: number }>(
      `select coalesce(max(number), 0) + 1 as next from decision where meeting_id = $1`,
      [meetingId],
    );
    return found?.next ?? 1;
  }

  /** Of what a body decides between meetings; two that end at once wait for each other. */
  async nextNumberBetweenMeetings(bodyId: string): Promise<number> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended('decisions of ' || $1::text, 0))`, [
      bodyId,
    ]);
    const [found] = await this.transaction.query<{ next: number }>(
      `select coalesce(max(number), 0) + 1 as next from decision where body_id = $1 and meeting_id is null`,
      [bodyId],
    );
    return found?.next ?? 1;
  }

  /** What positions come to by a rule: reckoned where votes in writing are, so that both decide alike. */
  async outcomeOf(
    { rule, base }: Pick<RuleInForce, 'rule' | 'base'>,
    positions: readonly SeatPosition[],
    { present, entitled }: SeatsToCount,
  ): Promise<DecisionOutcome> {
    const [found] = await this.transaction.query<{ passes: boolean }>(
      `select vote_passes($1, vote_base($2, c.in_favour, c.against, $3, $4), c.in_favour, c.against) as passes
         from (select count(*) filter (where p = 'FOR')::int as in_favour, count(*) filter (where p = 'AGAINST')::int as against
                 from unnest($5::text[]) p) c`,
      [rule, base, present, entitled, positions.map(({ position }) => position)],
    );
    return found?.passes ? DecisionOutcome.ADOPTED : DecisionOutcome.NOT_ADOPTED;
  }

  /** What seats said in a vote in writing, as far as it counted. */
  async positionsIn(procedureId: string): Promise<SeatPosition[]> {
    return this.transaction.query<SeatPosition>(
      `select seat_id as "seatId", answer as position from procedure_answer
        where procedure_id = $1 and counts and answer in ('FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING') order by seat_id`,
      [procedureId],
    );
  }

  async ofProcedure(procedureId: string): Promise<DecisionEntity | null> {
    return this.transaction.manager.findOne(DecisionEntity, { where: { procedureId } });
  }

  async add(decision: DecisionEntity, positions: readonly SeatPosition[]): Promise<void> {
    await this.transaction.manager.insert(DecisionEntity, decision);
    await this.transaction.query(
      `insert into decision_position (id, decision_id, seat_id, position)
       select p.id, $1, p.seat, p.position from unnest($2::uuid[], $3::uuid[], $4::text[]) as p(id, seat, position)`,
      [
        decision.id,
        positions.map(() => newId()),
        positions.map(({ seatId }) => seatId),
        positions.map(({ position }) => position),
      ],
    );
  }

  async addStatement(
    decisionId: string,
    { seatId, kind, text }: SeatStatement,
    now: Date,
    by: string | null,
  ): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into decision_statement (id, decision_id, seat_id, kind, text, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, decisionId, seatId, kind, text, by, now],
    );
    return id;
  }

  async isConfirmed(decisionId: string): Promise<boolean> {
    const found = await this.transaction.query(`select 1 from decision_confirmation where decision_id = $1`, [
      decisionId,
    ]);
    return found.length > 0;
  }

  async confirm(
    decisionId: string,
    by: {
      readonly meetingId: string | null;
      readonly quorumCheckId: string | null;
      readonly note: string;
      readonly memberId: string | null;
    },
    now: Date,
  ): Promise<void> {
    await this.transaction.query(
      `insert into decision_confirmation (id, decision_id, meeting_id, quorum_check_id, note, confirmed_by, confirmed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), decisionId, by.meetingId, by.quorumCheckId, by.note, by.memberId, now],
    );
  }

  /** Says that a decision of a meeting was confirmed after its end; null when none was. */
  async confirmedSinceEnd(meetingId: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ number: number }>(
      `select d.number from decision_confirmation c join decision d on d.id = c.decision_id join sitting s on s.id = d.meeting_id
        where s.id = $1 and c.confirmed_at >= s.close_recorded_at order by d.number limit 1`,
      [meetingId],
    );
    return found ? `its decision ${found.number} has been confirmed since.` : null;
  }

  /** Those of the seats that are the body's. */
  async ofBody(bodyId: string, seats: readonly string[]): Promise<number> {
    const [found] = await this.transaction.query<{ count: number }>(
      `select count(*)::int as count from seat where body_id = $1 and id = any($2)`,
      [bodyId, seats],
    );
    return found?.count ?? 0;
  }

  /** Whether somebody speaks for a seat today: its head of delegation or an alternate. */
  async speaksFor(seatId: string, memberId: string | null): Promise<boolean> {
    const found = await this.transaction.query(
      `select 1 from delegate d join seat_held t on t.seat_id = d.seat_id and t.valid @> (now() at time zone 'UTC')::date
        where d.seat_id = $1 and d.member_id = $2 and d.capacity <> 'ADVISER' and d.valid @> (now() at time zone 'UTC')::date`,
      [seatId, memberId],
    );
    return found.length > 0;
  }
}
