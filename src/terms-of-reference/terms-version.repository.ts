import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { CheckedProvision } from './terms-text.js';
import { TermsVersionEntity } from './terms-version.entity.js';

export interface ClauseRow {
  readonly stableId: string;
  readonly number: string;
  readonly heading: string;
  readonly bodyMarkdown: string;
}

@Injectable()
export class TermsVersionRepository extends VersionedRepository<TermsVersionEntity> {
  constructor(transaction: Transaction) {
    super(transaction, TermsVersionEntity);
  }

  /** Locks the body, so that two versions are never recorded at once; null when there is no such body. */
  async lockBody(bodyId: string): Promise<{ workingGroupId: string } | null> {
    const [body] = await this.transaction.query<{ working_group_id: string }>(
      `select working_group_id from body where id = $1 for update`,
      [bodyId],
    );
    return body ? { workingGroupId: body.working_group_id } : null;
  }

  async isNumberTaken(bodyId: string, number: string): Promise<boolean> {
    const rows = await this.transaction.query(`select 1 from terms_version where body_id = $1 and number = $2`, [
      bodyId,
      number,
    ]);
    return rows.length > 0;
  }

  /** The versions of a body that are in force on any of these days, locked. */
  async inForceDuring(bodyId: string, days: string): Promise<TermsVersionEntity[]> {
    return this.transaction.manager
      .createQueryBuilder(TermsVersionEntity, 'held')
      .setLock('pessimistic_write')
      .where('held.body_id = :bodyId and held.in_force && cast(:days as daterange)', { bodyId, days })
      .orderBy('held.in_force')
      .getMany();
  }

  /** What ties a clause of an earlier version of the body to its later forms; null when it is no such clause. */
  async stableIdOf(bodyId: string, clauseId: string): Promise<string | null> {
    const [clause] = await this.transaction.query<{ stable_id: string }>(
      `select c.stable_id from clause c join terms_version v on v.id = c.terms_version_id where c.id = $1 and v.body_id = $2`,
      [clauseId, bodyId],
    );
    return clause?.stable_id ?? null;
  }

  async isMeetingOf(workingGroupId: string, meetingId: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `select 1 from meeting m join body b on b.id = m.body_id where m.id = $1 and b.working_group_id = $2`,
      [meetingId, workingGroupId],
    );
    return rows.length > 0;
  }

  /** A document that records take their facts from; answers its short name. */
  async addSource(title: string, description: string, dated: string): Promise<string> {
    const slug = `terms-of-reference-${newId()}`;
    await this.transaction.query(
      `insert into source_document (slug, title, description, dated) values ($1, $2, $3, $4)`,
      [slug, title, description, dated],
    );
    return slug;
  }

  async addText(
    versionId: string,
    clauses: readonly ClauseRow[],
    provisions: readonly CheckedProvision[],
  ): Promise<void> {
    const ids = new Map<string, string>();
    for (const [index, clause] of clauses.entries()) {
      const id = newId();
      ids.set(clause.number, id);
      await this.transaction.query(
        `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown) values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, versionId, clause.stableId, index + 1, clause.number, clause.heading, clause.bodyMarkdown],
      );
    }
    for (const { kind, clause, value } of provisions) {
      await this.transaction.query(
        `insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)`,
        [newId(), versionId, kind, clause && ids.get(clause), value && JSON.stringify(value)],
      );
    }
  }
}
