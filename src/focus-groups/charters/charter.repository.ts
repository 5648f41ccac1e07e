import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Charter } from './charter.js';

/** Why a version was written, and by whom. */
interface Writing {
  readonly reason: string;
  readonly by: string | null;
}

/** The versions of the charters of groups; whoever writes one has locked the group. */
@Injectable()
export class CharterRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async inForce(bodyId: string): Promise<(Charter & { readonly number: number }) | null> {
    const [row] = await this.transaction.query<Charter & { readonly number: number }>(
      `select number, scope_markdown as "scopeMarkdown", deliverables_markdown as "deliverablesMarkdown",
              exit_criterion as "exitCriterion", reviewers_wanted as "reviewersWanted", review_on::text as "reviewOn"
         from charter_version where body_id = $1 order by number desc limit 1`,
      [bodyId],
    );
    return row ?? null;
  }

  /** A scope that came with loaded records was the charter until now: it stays as the first version, of unknown day. */
  async keepUnrecorded(bodyId: string): Promise<void> {
    await this.transaction.query(
      `insert into charter_version (id, body_id, number, scope_markdown, reviewers_wanted)
       select gen_random_uuid(), b.id, 1, b.scope_markdown, b.reviewers_wanted from body b
        where b.id = $1 and b.scope_markdown <> '' and not exists (select from charter_version v where v.body_id = b.id)`,
      [bodyId],
    );
  }

  /** Answers the number of the new version. */
  async write(bodyId: string, charter: Charter, { reason, by }: Writing): Promise<number> {
    const [row] = await this.transaction.query<{ number: number }>(
      `insert into charter_version (id, body_id, number, scope_markdown, deliverables_markdown, exit_criterion, reviewers_wanted, review_on, reason, revised_by, revised_at)
       select $1, $2, coalesce(max(v.number), 0) + 1, $3, $4, $5, $6::integer, $7::date, $8, $9::uuid, $10::timestamptz
         from charter_version v where v.body_id = $2 returning number`,
      [
        ...[newId(), bodyId, charter.scopeMarkdown, charter.deliverablesMarkdown, charter.exitCriterion],
        ...[charter.reviewersWanted, charter.reviewOn, reason, by, this.clock.now()],
      ],
    );
    return Number(row?.number);
  }
}
