import { Injectable } from '@nestjs/common';
import { Transaction } from '../../kernel/transaction.js';
import type { EvidenceKind } from './evidence-kind.js';

/** Something on which a finding rests, as it is given. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly words: string;
  readonly link?: string | null | undefined;
}

/** On what each wording of a finding rests. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Writes all evidence of a wording, in the place of what a draft had. */
  async set(findingId: string, revision: number, evidence: readonly Evidence[]): Promise<void> {
    await this.transaction.query(`delete from finding_evidence where finding_id = $1 and revision = $2`, [
      findingId,
      revision,
    ]);
    await this.transaction.query(
      `insert into finding_evidence (id, finding_id, revision, position, kind, words, link)
       select gen_random_uuid(), $1, $2, given.position, given.value ->> 'kind', given.value ->> 'words', given.value ->> 'link'
         from jsonb_array_elements($3::jsonb) with ordinality given (value, position)`,
      [findingId, revision, JSON.stringify(evidence)],
    );
  }

  /** The next wording rests on what the former one did. */
  async keep(findingId: string, revision: number): Promise<void> {
    await this.transaction.query(
      `insert into finding_evidence (id, finding_id, revision, position, kind, words, link)
       select gen_random_uuid(), finding_id, $2, position, kind, words, link from finding_evidence
        where finding_id = $1 and revision = $2 - 1`,
      [findingId, revision],
    );
  }
}
