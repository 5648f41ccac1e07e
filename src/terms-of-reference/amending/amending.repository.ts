import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { AmendmentEntity } from './amendment.entity.js';
import { CommentEntity } from './comment.entity.js';

@Injectable()
export class CommentRepository extends VersionedRepository<CommentEntity> {
  constructor(transaction: Transaction) {
    super(transaction, CommentEntity);
  }
}

@Injectable()
export class AmendmentRepository extends VersionedRepository<AmendmentEntity> {
  constructor(transaction: Transaction) {
    super(transaction, AmendmentEntity);
  }

  /** Before a text is put to decision, with its version locked: nothing that a seat proposed is passed over. */
  async requireDisposed(termsVersionId: string): Promise<void> {
    const [found] = await this.transaction.query<{ open: number }>(
      `select count(*)::int as open from amendment where terms_version_id = $1 and state = 'OPEN'`,
      [termsVersionId],
    );
    const open = found?.open ?? 0;
    if (open === 0) return;
    throw new Refused(
      'terms.amendments-disposed',
      `${open === 1 ? 'An amendment waits' : `${open} amendments wait`} to be disposed of: accept or decline, with a reason, before the text is put to decision.`,
      { path: ['subject', 'termsVersion'] },
    );
  }
}
