import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import type { ImplementationState, ReportVisibility } from './implementation.enums.js';

/** What a report is about, and in which working group. */
export interface Implemented {
  readonly workingGroupId: string;
  readonly committeeId: string | null;
  readonly commitmentId: string | null;
  readonly findingId: string | null;
}

export interface NewReport extends Implemented {
  readonly partyId: string;
  readonly state: ImplementationState;
  readonly note: string;
  readonly visibility: ReportVisibility;
  readonly reportedBy: string | null;
  readonly recorded: { readonly by: string; readonly evidence: string; readonly receivedAt: Date } | null;
}

const COMMITTEE = `(select c.id from body c where c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE' order by c.id limit 1)`;

@Injectable()
export class ImplementationRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async commitment(id: string): Promise<Implemented | null> {
    const [found] = await this.transaction.query<Implemented>(
      `select b.id as "workingGroupId", ${COMMITTEE} as "committeeId", c.id as "commitmentId", null as "findingId"
         from commitment c join body b on b.id = c.working_group_id where c.id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** The finding with what kind it is and whether it has been posted. */
  async finding(id: string): Promise<(Implemented & { readonly kind: string; readonly posted: boolean }) | null> {
    const [found] = await this.transaction.query<Implemented & { kind: string; posted: boolean }>(
      `select b.working_group_id as "workingGroupId", ${COMMITTEE} as "committeeId", null as "commitmentId", f.id as "findingId",
              f.kind, f.symbol is not null and f.state <> 'WITHDRAWN' as posted
         from finding f join body b on b.id = f.body_id where f.id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** By the clock of the database, as whatever is received elsewhere. */
  async liesAhead(instant: Date): Promise<boolean> {
    const [found] = await this.transaction.query<{ ahead: boolean }>(
      `select $1::timestamptz > procedure_clock() as ahead`,
      [instant],
    );
    return found?.ahead ?? false;
  }

  /** The report takes the place of the party's former one. Two at once: the second waits, and takes the place of the first. */
  async add(report: NewReport): Promise<{ readonly id: string; readonly former: ImplementationState | null }> {
    const about = report.commitmentId ?? (report.findingId as string);
    await this.transaction.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `implementation ${about} ${report.partyId}`,
    ]);
    const now = this.clock.now();
    const [former] = await this.transaction.query<{ state: ImplementationState }>(
      `update implementation_report set superseded_at = $3
        where coalesce(commitment_id, finding_id) = $1 and party_id = $2 and superseded_at is null returning state`,
      [about, report.partyId, now],
    );
    const id = newId();
    await this.transaction.query(
      `insert into implementation_report (id, working_group_id, commitment_id, finding_id, party_id, state, note, visibility,
                                          reported_by, recorded_by, evidence, evidence_received_at, reported_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[
          id,
          report.workingGroupId,
          report.commitmentId,
          report.findingId,
          report.partyId,
          report.state,
          report.note,
        ],
        ...[report.visibility, report.reportedBy, report.recorded?.by ?? null, report.recorded?.evidence ?? ''],
        ...[report.recorded?.receivedAt ?? null, now],
      ],
    );
    return { id, former: former?.state ?? null };
  }
}
