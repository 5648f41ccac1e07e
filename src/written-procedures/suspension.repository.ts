import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';

/** Who did something when, and why. */
interface Reasoned {
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

/** How the time of a procedure was changed. The caller has locked the procedure. */
@Injectable()
export class SuspensionRepository {
  constructor(private readonly transaction: Transaction) {}

  async addExtension(
    procedureId: string,
    expiry: { readonly former: Date; readonly at: Date; readonly timeZone: string },
    { reason, by, at }: Reasoned,
  ): Promise<void> {
    await this.transaction.query(
      `insert into procedure_extension (id, procedure_id, former_expires_at, expires_at, time_zone, reason, extended_by, extended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), procedureId, expiry.former, expiry.at, expiry.timeZone, reason, by, at],
    );
  }

  async suspend(procedureId: string, { reason, by, at }: Reasoned): Promise<void> {
    await this.transaction.query(
      `insert into procedure_suspension (id, procedure_id, reason, suspended_by, suspended_at) values ($1, $2, $3, $4, $5)`,
      [newId(), procedureId, reason, by, at],
    );
  }

  async resume(procedureId: string, by: string | null, at: Date, expiresAt: Date): Promise<void> {
    await this.transaction.query(
      `update procedure_suspension set resumed_by = $2, resumed_at = $3, expires_at = $4 where procedure_id = $1 and resumed_at is null`,
      [procedureId, by, at, expiresAt],
    );
  }
}
