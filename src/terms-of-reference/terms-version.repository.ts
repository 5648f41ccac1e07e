import { Injectable } from '@nestjs/common';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { PutProvision } from './deciding/put-text.js';
import type { ProvisionValue } from './provision-value.js';
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

  /** The version of a body's own that is in force on a day. */
  async inForceOn(bodyId: string, day: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select id from terms_version where body_id = $1 and in_force @> $2::date`,
      [bodyId, day],
    );
    return found?.id ?? null;
  }

  /** The version of a body whose last day is the one before; locked. */
  endingOn(bodyId: string, day: string): Promise<TermsVersionEntity | null> {
    return this.transaction.manager
      .createQueryBuilder(TermsVersionEntity, 'held')
      .setLock('pessimistic_write')
      .where('held.bodyId = :bodyId and upper(held.in_force) = cast(:day as date)', { bodyId, day })
      .getOne();
  }

  /** The day on which an instant falls in the home zone of a body. */
  async homeDay(bodyId: string, at: Date): Promise<string> {
    const [found] = await this.transaction.query<{ day: string }>(
      `select (($2::timestamptz at time zone home_time_zone)::date)::text as day from body where id = $1`,
      [bodyId, at],
    );
    if (!found) throw new NotFound();
    return found.day;
  }

  async bodyName(bodyId: string): Promise<string> {
    const [found] = await this.transaction.query<{ name: string }>(`select name from body where id = $1`, [bodyId]);
    return found?.name ?? '';
  }

  /** What a version provides, with the number of each clause. */
  provisionsOf(termsVersionId: string): Promise<PutProvision[]> {
    return this.transaction.query<PutProvision>(
      `select p.kind, c.number as clause, p.value from provision p left join clause c on c.id = p.clause_id where p.terms_version_id = $1`,
      [termsVersionId],
    );
  }

  /** Sets what a version provides of a kind; value null: it is silent. */
  async setProvision(
    termsVersionId: string,
    kind: string,
    clauseId: string | null,
    value: ProvisionValue | null,
  ): Promise<void> {
    await this.transaction.query(
      `insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)
       on conflict (terms_version_id, kind) do update set clause_id = excluded.clause_id, value = excluded.value`,
      [newId(), termsVersionId, kind, clauseId, value && JSON.stringify(value)],
    );
  }

  async areOfOneBody(...ids: readonly string[]): Promise<boolean> {
    const [bodies] = await this.transaction.query<{ n: number }>(
      `select count(distinct body_id)::int as n from terms_version where id = any($1)`,
      [ids],
    );
    return bodies?.n === 1;
  }

  /** Clauses and provisions of one version as the text of another that has none: two statements, however long it is. */
  async copyText(fromId: string, toId: string): Promise<void> {
    const [counts] = await this.transaction.query<{ clauses: number; provisions: number }>(
      `select (select count(*)::int from clause where terms_version_id = $1 and removed_at is null) as clauses,
              (select count(*)::int from provision where terms_version_id = $1) as provisions`,
      [fromId],
    );
    const ids = (length = 0): string[] => Array.from({ length }, () => newId());
    await this.transaction.query(
      `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown)
       select ($3::uuid[])[row_number() over (order by c.position)], $2, c.stable_id, row_number() over (order by c.position), c.number, c.heading, c.body_markdown
         from clause c where c.terms_version_id = $1 and c.removed_at is null`,
      [fromId, toId, ids(counts?.clauses)],
    );
    // Whatever a provision holds beside its place, the copy holds it too.
    await this.transaction.query(
      `insert into provision select (jsonb_populate_record(null::provision, to_jsonb(p) || jsonb_build_object(
          'id', ($3::uuid[])[row_number() over (order by p.kind)], 'terms_version_id', $2::uuid, 'clause_id', copy.id))).*
         from provision p left join clause c on c.id = p.clause_id
         left join clause copy on copy.terms_version_id = $2 and copy.stable_id = c.stable_id where p.terms_version_id = $1`,
      [fromId, toId, ids(counts?.provisions)],
    );
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
    const ids = new Map(clauses.map(({ number }) => [number, newId()]));
    await this.transaction.query(
      `insert into clause (id, terms_version_id, stable_id, position, number, heading, body_markdown)
       select t.id, $1, t.stable_id, t.place, t.number, t.heading, t.body_markdown
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[]) with ordinality t(id, stable_id, number, heading, body_markdown, place)`,
      [
        ...[versionId, [...ids.values()], clauses.map(({ stableId }) => stableId), [...ids.keys()]],
        ...[clauses.map(({ heading }) => heading), clauses.map(({ bodyMarkdown }) => bodyMarkdown)],
      ],
    );
    for (const { kind, clause, value } of provisions) {
      await this.transaction.query(
        `insert into provision (id, terms_version_id, kind, clause_id, value) values ($1, $2, $3, $4, $5)`,
        [newId(), versionId, kind, clause && ids.get(clause), value && JSON.stringify(value)],
      );
    }
  }
}
