import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { FindingEntity } from '../finding.entity.js';
import type { FindingRelationKind } from './relation.enums.js';

/** What findings have to do with each other, and who has read which wording. */
@Injectable()
export class RelationRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Whether a finding supersedes another, directly or through others. */
  async supersedes(findingId: string, otherId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `with recursive replaced (id) as (
         select $1::uuid union
         select r.other_id from finding_relation r join replaced on r.finding_id = replaced.id where r.kind = 'SUPERSEDES')
       select 1 from replaced where id = $2`,
      [findingId, otherId],
    );
    return found.length > 0;
  }

  async relate(
    { id, updatedAt }: FindingEntity,
    otherId: string,
    kind: FindingRelationKind,
    notedBy: string | null,
  ): Promise<void> {
    await this.transaction.query(
      `insert into finding_relation (id, finding_id, other_id, kind, noted_by, noted_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (finding_id, other_id) do update set kind = excluded.kind, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
      [newId(), id, otherId, kind, notedBy, updatedAt],
    );
  }

  /** Also where it was noted on the other finding that the two are related. Answers whether there was anything. */
  async unrelate(findingId: string, otherId: string): Promise<boolean> {
    const gone = await this.transaction.query<{ id: string }>(
      `with gone as (
         delete from finding_relation where (finding_id = $1 and other_id = $2)
             or (finding_id = $2 and other_id = $1 and kind = 'RELATED') returning id)
       select id from gone`,
      [findingId, otherId],
    );
    return gone.length > 0;
  }

  /** The highest wording that somebody has read; false when there is no such wording. */
  async markRead(findingId: string, memberId: string, revision: number, at: Date): Promise<boolean> {
    const marked = await this.transaction.query<{ revision: number }>(
      `insert into finding_reading (finding_id, member_id, revision, read_at)
       select f.id, $2, $3, $4 from finding f where f.id = $1 and $3 <= f.revision
       on conflict (finding_id, member_id) do update
         set revision = greatest(finding_reading.revision, excluded.revision), read_at = excluded.read_at returning revision`,
      [findingId, memberId, revision, at],
    );
    return marked.length > 0;
  }
}
