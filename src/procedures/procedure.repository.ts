import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { ProcedureEntity, type SubjectType } from './procedure.entity.js';
import { ProcedureState } from './procedure.enums.js';

/** The database's clock, against the expiry of a procedure. */
export interface Moment {
  readonly now: Date;
  readonly passed: boolean;
}

/** The positions that count, and what the rule makes of them; counted in one statement. */
export interface Tally {
  readonly answered: number;
  readonly passes: boolean;
}

@Injectable()
export class ProcedureRepository {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<ProcedureEntity | null> {
    return this.transaction.manager.findOne(ProcedureEntity, { where: { id } });
  }

  /** Until the transaction ends. CONFLICT when the caller knew an older version. */
  async lock(id: string, expectedVersion?: number | null): Promise<ProcedureEntity> {
    const procedure = await this.transaction.manager
      .createQueryBuilder(ProcedureEntity, 'procedure')
      .setLock('pessimistic_write')
      .where('procedure.id = :id', { id })
      .getOne();
    if (!procedure) throw new NotFound();
    if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== procedure.version) {
      const { version } = procedure;
      throw new Conflict(`This was changed meanwhile: it is at version ${version} now.`, version);
    }
    return procedure;
  }

  /** Those on a subject that are open and whose expiry has passed by the database's clock. */
  async due(subjectType: SubjectType, subjectId: string): Promise<string[]> {
    const found = await this.transaction.query<{ id: string }>(
      `select id from procedure where subject_type = $1 and subject_id = $2 and state = 'OPEN' and expires_at <= procedure_clock()`,
      [subjectType, subjectId],
    );
    return found.map(({ id }) => id);
  }

  async isDue(id: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from procedure where id = $1 and state = 'OPEN' and expires_at <= procedure_clock()`,
      [id],
    );
    return found.length > 0;
  }

  /** The present instant. */
  async now(): Promise<Date> {
    const [clock] = await this.transaction.query<{ now: Date }>(`select procedure_clock() as now`);
    return clock?.now ?? new Date();
  }

  /** Asked when the row is locked: whoever waited for the lock came as late as that. */
  async moment({ id }: ProcedureEntity): Promise<Moment> {
    const [clock] = await this.transaction.query<Moment>(
      `select clock.now, clock.now >= p.expires_at as passed from procedure p, lateral (select procedure_clock() as now offset 0) clock where p.id = $1`,
      [id],
    );
    if (!clock) throw new NotFound();
    return clock;
  }

  async add(procedure: ProcedureEntity): Promise<void> {
    await this.transaction.manager.insert(ProcedureEntity, procedure);
    if (procedure.state !== ProcedureState.PROPOSED) await this.addBase(procedure);
  }

  /** When it is opened: every seat of the body, and the party that holds it on that day. */
  async addBase(procedure: ProcedureEntity): Promise<void> {
    await this.transaction.query(
      `insert into procedure_seat (procedure_id, seat_id, party_id, held)
       select $1, s.id, t.party_id, t.id is not null from seat s
         left join seat_held t on t.seat_id = s.id and t.valid @> ($3::timestamptz at time zone 'UTC')::date
        where s.body_id = $2`,
      [procedure.id, procedure.bodyId, procedure.openedAt],
    );
  }

  /** How many seats a body has, and how many of them somebody holds today: the base of what is opened now. */
  async seatsOf(bodyId: string): Promise<{ all: number; held: number }> {
    const [found] = await this.transaction.query<{ all: number; held: number }>(
      `select count(*)::int as all, count(t.id)::int as held from seat s
         left join seat_held t on t.seat_id = s.id and t.valid @> (now() at time zone 'UTC')::date where s.body_id = $1`,
      [bodyId],
    );
    return found ?? { all: 0, held: 0 };
  }

  async hasSeats(id: string): Promise<boolean> {
    const found = await this.transaction.query(`select from procedure_seat where procedure_id = $1 limit 1`, [id]);
    return found.length > 0;
  }

  /** Seats of the base: those of the given that are among them. */
  async isInBase(id: string, seatId: string): Promise<boolean> {
    const found = await this.transaction.query(`select from procedure_seat where procedure_id = $1 and seat_id = $2`, [
      id,
      seatId,
    ]);
    return found.length > 0;
  }

  /** How it ended. What takes effect at the expiry does so to the microsecond. */
  async end({ id, kind, state, endedAt, endedBy, endedReason }: ProcedureEntity): Promise<void> {
    await this.transaction.query(
      `update procedure set state = $2, suspended_at = null, ended_by = $4, ended_reason = $5, version = version + 1, updated_at = now(),
              ended_at = case when $2 = 'SET_ASIDE' then ended_at when $2 = 'ADOPTED' and $6 then expires_at else $3 end
        where id = $1`,
      [id, state, endedAt, endedBy, endedReason, kind !== 'RECORDED_VOTE'],
    );
  }

  /** That it runs, stands still, or has another expiry. */
  async save({ id, state, suspendedAt, openedAt, expiresAt, timeZone }: ProcedureEntity): Promise<void> {
    await this.transaction.query(
      `update procedure set state = $2, suspended_at = $3, opened_at = $4, expires_at = $5, time_zone = $6, version = version + 1, updated_at = now() where id = $1`,
      [id, state, suspendedAt, openedAt, expiresAt, timeZone],
    );
  }

  async touch(id: string): Promise<void> {
    await this.transaction.query(`update procedure set updated_at = now() where id = $1`, [id]);
  }

  async tally(id: string): Promise<Tally> {
    const [found] = await this.transaction.query<Tally>(
      `select answered, passes from procedure_tally where procedure_id = $1`,
      [id],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** Seats of the base that can answer and have not: they are held today, with a head of delegation or an alternate. */
  async awaited(id: string): Promise<number[]> {
    const found = await this.transaction.query<{ number: number }>(
      `select s.number from procedure_seat b join seat s on s.id = b.seat_id
        where b.procedure_id = $1 and procedure_awaits(b.procedure_id, b.seat_id) order by s.number`,
      [id],
    );
    return found.map(({ number }) => number);
  }
}
