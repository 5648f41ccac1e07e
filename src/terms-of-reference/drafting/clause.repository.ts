import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import { VersionedRepository } from '../../kernel/versioned-repository.js';
import { ClauseEntity, type ClauseText } from './clause.entity.js';

/** A clause as it is read, of whatever version. */
export interface WrittenClause extends ClauseText {
  readonly id: string;
  readonly stableId: string;
}

/** Clauses of versions that are being written. The caller has locked the version. */
@Injectable()
export class ClauseRepository extends VersionedRepository<ClauseEntity> {
  constructor(transaction: Transaction) {
    super(transaction, ClauseEntity);
  }

  /** Those that stand, in their order. */
  of(termsVersionId: string): Promise<ClauseEntity[]> {
    return this.transaction.manager
      .createQueryBuilder(ClauseEntity, 'clause')
      .where('clause.termsVersionId = :termsVersionId and clause.removedAt is null', { termsVersionId })
      .orderBy('clause.position')
      .getMany();
  }

  /** The text that stands, in its order, for who only reads it. */
  textOf(termsVersionId: string): Promise<WrittenClause[]> {
    return this.transaction.query<WrittenClause>(
      `select id, stable_id as "stableId", number, heading, body_markdown as "bodyMarkdown" from clause
        where terms_version_id = $1 and removed_at is null order by position`,
      [termsVersionId],
    );
  }

  async stands(termsVersionId: string, clauseId: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select 1 from clause where id = $1 and terms_version_id = $2 and removed_at is null`,
      [clauseId, termsVersionId],
    );
    return found.length > 0;
  }

  async versionOf(clauseId: string): Promise<string> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select terms_version_id as id from clause where id = $1`,
      [clauseId],
    );
    if (!found) throw new NotFound();
    return found.id;
  }

  /** Characters of the text of a version, without one clause. */
  async charactersWithout(termsVersionId: string, clauseId: string): Promise<number> {
    const [found] = await this.transaction.query<{ n: number }>(
      `select coalesce(sum(length(heading) + length(body_markdown)), 0)::int as n from clause
        where terms_version_id = $1 and removed_at is null and id <> $2`,
      [termsVersionId, clauseId],
    );
    return found?.n ?? 0;
  }

  async isNumberTaken({ termsVersionId, id }: ClauseEntity, number: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `select 1 from clause where terms_version_id = $1 and id <> $2 and number = $3 and removed_at is null`,
      [termsVersionId, id, number],
    );
    return rows.length > 0;
  }

  /** Adds clauses in one statement, however many there are. */
  async addAll(clauses: readonly ClauseEntity[]): Promise<void> {
    const column = <Key extends keyof ClauseEntity>(key: Key): ClauseEntity[Key][] => clauses.map((one) => one[key]);
    await this.transaction.query(
      `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown, updated_at, updated_by)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::uuid[])`,
      [
        ...[column('id'), column('termsVersionId'), column('stableId'), column('position'), column('number')],
        ...[column('heading'), column('bodyMarkdown'), column('updatedAt'), column('updatedBy')],
      ],
    );
  }

  /** Keeps the words that clauses had until now, as they were before they were written over. */
  async keepWordings(former: readonly ClauseEntity[]): Promise<void> {
    if (former.length === 0) return;
    await this.transaction.query(
      `insert into clause_wording (id, clause_id, version, number, heading, body_markdown, written_by, written_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::timestamptz[])`,
      [
        former.map(() => newId()),
        ...[former.map(({ id }) => id), former.map(({ version }) => version), former.map(({ number }) => number)],
        ...[former.map(({ heading }) => heading), former.map(({ bodyMarkdown }) => bodyMarkdown)],
        ...[former.map(({ updatedBy }) => updatedBy), former.map(({ updatedAt }) => updatedAt)],
      ],
    );
  }

  /** A wording that the clause had; NOT_FOUND when it is that of another. */
  async wording(clauseId: string, id: string): Promise<ClauseText> {
    const [found] = await this.transaction.query<ClauseText>(
      `select number, heading, body_markdown as "bodyMarkdown" from clause_wording where id = $1 and clause_id = $2`,
      [id, clauseId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** Saves many clauses at once, each under its next version. The version of their text is locked: nobody is faster. */
  async saveAll(clauses: readonly ClauseEntity[]): Promise<void> {
    if (clauses.length === 0) return;
    await this.transaction.query(
      `update clause c set number = n.number, heading = n.heading, body_markdown = n.body_markdown, removed_at = n.removed_at, position = n.position,
              updated_at = n.updated_at, updated_by = n.updated_by, version = c.version + 1
         from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[], $7::timestamptz[], $8::uuid[])
           n(id, number, heading, body_markdown, removed_at, position, updated_at, updated_by) where c.id = n.id`,
      [
        ...[clauses.map(({ id }) => id), clauses.map(({ number }) => number), clauses.map(({ heading }) => heading)],
        ...[clauses.map(({ bodyMarkdown }) => bodyMarkdown), clauses.map(({ removedAt }) => removedAt)],
        clauses.map(({ position }) => position),
        ...[clauses.map(({ updatedAt }) => updatedAt), clauses.map(({ updatedBy }) => updatedBy)],
      ],
    );
    for (const clause of clauses) clause.version += 1;
  }

  /** Gives the clauses of a version the places of their order; two steps, since no two stand at one place meanwhile. */
  async arrange(termsVersionId: string, order: readonly ClauseEntity[]): Promise<void> {
    if (order.every(({ position }, index) => position === index + 1)) return;
    await this.transaction.query(`update clause set position = -position where terms_version_id = $1`, [
      termsVersionId,
    ]);
    await this.transaction.query(
      `update clause c set position = o.place from unnest($1::uuid[]) with ordinality o(id, place) where c.id = o.id`,
      [order.map(({ id }) => id)],
    );
    order.forEach((clause, index) => (clause.position = index + 1));
  }

  /** Kinds of what the terms provide that rest on these clauses. */
  async providedBy(clauseIds: readonly string[]): Promise<{ kind: string; number: string }[]> {
    return this.transaction.query(
      `select p.kind, c.number from provision p join clause c on c.id = p.clause_id where c.id = any($1) order by p.kind`,
      [clauseIds],
    );
  }
}
