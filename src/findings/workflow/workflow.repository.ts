import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { FindingEntity } from '../finding.entity.js';
import { type FindingState, FindingState as State, type ReviewTally } from '../finding.states.js';

/** By whom a step was taken, and why. */
interface Taken {
  /** Null where it happened by itself. */
  readonly by: string | null;
  readonly reason?: string;
  readonly decisionId?: string | null;
  readonly procedureId?: string | null;
}

/** The steps of a finding from its group to the committee. Each is called with the finding locked, before it is saved. */
@Injectable()
export class WorkflowRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Keeps that a finding changed its state; nothing when it did not. */
  async stepped(
    finding: FindingEntity,
    from: FindingState,
    { by, reason = '', decisionId, procedureId }: Taken,
  ): Promise<void> {
    const { id, revision, state, updatedAt } = finding;
    if (state === from) return;
    await this.transaction.query(
      `insert into finding_step (id, finding_id, number, revision, from_state, to_state, reason, decision_id, procedure_id, taken_by, taken_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from finding_step where finding_id = $2`,
      [newId(), id, revision, from, state, reason, decisionId ?? null, procedureId ?? null, by, updatedAt],
    );
    // Whoever was asked to review a wording is asked no more once the group writes another of its own accord.
    if (state === State.POSTED) await this.releaseReviewers(finding, []);
  }

  /** Whether the last agreement to a finding came by a procedure. */
  async isAgreedBy({ id }: FindingEntity, procedureId: string): Promise<boolean> {
    const [last] = await this.transaction.query<{ procedureId: string | null }>(
      `select procedure_id as "procedureId" from finding_step where finding_id = $1 and to_state = 'AGREED' order by number desc limit 1`,
      [id],
    );
    return last?.procedureId === procedureId;
  }

  async tally(findingId: string): Promise<ReviewTally> {
    const [tally] = await this.transaction.query<ReviewTally>(
      `select wanted, supporting, asking from finding_review_tally where finding_id = $1`,
      [findingId],
    );
    return tally ?? { wanted: 2, supporting: 0, asking: 0 };
  }

  /** The steering committee of a group's working group. */
  async committeeOf(bodyId: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select c.id from body b join body c on c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE'
        where b.id = $1 order by c.id limit 1`,
      [bodyId],
    );
    return found?.id ?? null;
  }

  /** Whether what a body decides is decided for a committee: its own decisions, and those of its working group. */
  async decidesFor(committeeId: string, bodyId: string | null): Promise<boolean> {
    const found = await this.transaction.query(
      `select 1 from body c where c.id = $1 and $2::uuid in (c.id, c.working_group_id)`,
      [committeeId, bodyId],
    );
    return found.length > 0;
  }

  /** Nobody but these is asked for a review any more. */
  async releaseReviewers({ id, updatedAt }: FindingEntity, but: readonly string[]): Promise<void> {
    await this.transaction.query(
      `update finding_reviewer set released_at = $2 where finding_id = $1 and released_at is null and member_id <> all($3)`,
      [id, updatedAt, but],
    );
  }
}
