import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { ProcedureEntity, type SubjectType } from './procedure.entity.js';

@Injectable()
export class ProcedureRepository {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<ProcedureEntity | null> {
    return this.transaction.manager.findOne(ProcedureEntity, { where: { id } });
  }

  lock(id: string): Promise<ProcedureEntity> {
    return this.transaction.manager
      .createQueryBuilder(ProcedureEntity, 'procedure')
      .setLock('pessimistic_write')
      .where('procedure.id = :id', { id })
      .getOneOrFail();
  }

  /** Those on a subject that are open and whose expiry has passed by the database's clock. */
  async due(subjectType: SubjectType, subjectId: string): Promise<string[]> {
    const found = await this.transaction.query<{ id: string }>(
      `select id from procedure where subject_type = $1 and subject_id = $2 and state = 'OPEN' and expires_at <= clock_timestamp()`,
      [subjectType, subjectId],
    );
    return found.map(({ id }) => id);
  }

  /** Whether the expiry has passed. Asked when the row is locked: whoever waited for the lock came as late as that. */
  async hasExpired({ expiresAt }: ProcedureEntity): Promise<boolean> {
    const [clock] = await this.transaction.query<{ passed: boolean }>(
      `select clock_timestamp() >= $1::timestamptz as passed`,
      [expiresAt],
    );
    return clock?.passed ?? true;
  }

  /** With its base: every seat of the body, and the party that holds it on that day. */
  async add(procedure: ProcedureEntity): Promise<void> {
    await this.transaction.manager.insert(ProcedureEntity, procedure);
    await this.transaction.query(
      `insert into procedure_seat (procedure_id, seat_id, party_id)
       select $1, s.id, t.party_id from seat s
         left join seat_term t on t.seat_id = s.id and t.valid @> ($3::timestamptz at time zone 'UTC')::date
        where s.body_id = $2`,
      [procedure.id, procedure.bodyId, procedure.openedAt],
    );
  }

  async end({ id, state, endedAt, endedBy, endedReason }: ProcedureEntity): Promise<void> {
    await this.transaction.query(
      `update procedure set state = $2, ended_at = case $2 when 'ADOPTED' then expires_at else $3 end, ended_by = $4, ended_reason = $5 where id = $1`,
      [id, state, endedAt, endedBy, endedReason],
    );
  }
}
