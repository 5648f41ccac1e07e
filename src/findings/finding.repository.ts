import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { FindingEntity } from './finding.entity.js';
import type { Summary } from './finding.states.js';

/** What writing a finding needs to know of its group. */
export interface Group {
  readonly kind: string;
  readonly state: string;
  readonly symbolPrefix: string;
  /** Year in the group's home zone: part of the symbol. */
  readonly year: number;
  /** The party for which the author stands in the group. */
  readonly originatingPartyId: string | null;
  /** Those of the areas asked for that are the group's or its working group's. */
  readonly areas: string[];
}

export interface NewFinding extends Pick<
  FindingEntity,
  'id' | 'bodyId' | 'kind' | 'label' | 'title' | 'bodyMarkdown' | 'authorId' | 'originatingPartyId'
> {
  readonly at: Date;
  readonly areas: readonly string[];
  readonly summary: Summary;
}

/** A finding that is posted, with what a mail about it says. */
export interface Posted {
  readonly bodyId: string;
  readonly authorId: string;
  readonly symbol: string;
  readonly title: string;
  readonly label: string;
  readonly group: string;
}

const SUMMARY = 'summary_what, summary_where_seen, summary_why_it_matters, summary_recommendation';
const parts = ({ what, whereSeen, whyItMatters, recommendation }: Summary): string[] => [
  ...[what, whereSeen, whyItMatters, recommendation],
];

const NEXT_NUMBER = `insert into symbol_series (body_id, year, series, last_number) values ($1, $2, 'F', 1)
  on conflict (body_id, year, series) do update set last_number = symbol_series.last_number + 1 returning last_number`;

/**
 * Statements of the write side. A symbol's number is taken under the lock of its series' row, which is held until the
 * act commits: numbers are consecutive, and that of an act that was rolled back goes to the next one.
 */
@Injectable()
export class FindingRepository extends VersionedRepository<FindingEntity> {
  constructor(transaction: Transaction) {
    super(transaction, FindingEntity);
  }

  async group(bodyId: string, authorId: string, areas: readonly string[]): Promise<Group | null> {
    const [group] = await this.transaction.query<Group>(
      `select b.kind, b.state, b.symbol_prefix as "symbolPrefix",
              extract(year from now() at time zone b.home_time_zone)::int as year,
              finding_party(b.id, $2) as "originatingPartyId",
              array(select a.id::text from area_for_inquiry a where a.id = any($3) and a.body_id in (b.id, b.working_group_id)) as areas
         from body b where b.id = $1`,
      [bodyId, authorId, areas],
    );
    return group ?? null;
  }

  async addDraft(finding: NewFinding): Promise<void> {
    const { id, bodyId, kind, label, title, bodyMarkdown, authorId, originatingPartyId, at, areas } = finding;
    await this.transaction.query(
      `with made as (
         insert into finding (id, body_id, kind, label, state, title, body_markdown, author_id, originating_party_id, created_at, updated_at, ${SUMMARY})
         values ($1, $2, $3, $4, 'DRAFT', $5, $6, $7, $8, $9, $9, $11, $12, $13, $14) returning id)
       insert into finding_area (finding_id, area_id) select made.id, area from made, unnest($10::uuid[]) area`,
      [
        ...[id, bodyId, kind, label, title, bodyMarkdown, authorId, originatingPartyId, at, areas],
        ...parts(finding.summary),
      ],
    );
  }

  /** The finding, its symbol, its first revision and its areas, in one statement. Answers the symbol. */
  async addPosted(finding: NewFinding, group: Group): Promise<string> {
    const { id, bodyId, kind, label, title, bodyMarkdown, authorId, originatingPartyId, at, areas } = finding;
    const [row] = await this.transaction.query<{ symbol: string }>(
      `with issued as (${NEXT_NUMBER}),
       made as (
         insert into finding (id, body_id, symbol, kind, label, state, title, body_markdown, author_id, originating_party_id, created_at, posted_at, updated_at, ${SUMMARY})
         select $3::uuid, $1::uuid, $4::text || '/' || $2::int || '/F' || issued.last_number, $5::text, $6::text, 'POSTED', $7::text, $8::text, $9::uuid, $10::uuid, $11::timestamptz, $11, $11, $13::text, $14::text, $15::text, $16::text
           from issued returning id, symbol),
       first as (
         insert into finding_revision (id, finding_id, number, title, body_markdown, label, author_id, created_at, ${SUMMARY})
         select gen_random_uuid(), made.id, 1, $7, $8, $6, $9, $11, $13, $14, $15, $16 from made),
       answered as (
         insert into finding_area (finding_id, area_id) select made.id, area from made, unnest($12::uuid[]) area)
       select symbol from made`,
      [
        ...[bodyId, group.year, id, group.symbolPrefix, kind, label],
        ...[title, bodyMarkdown, authorId, originatingPartyId, at, areas, ...parts(finding.summary)],
      ],
    );
    return row?.symbol ?? '';
  }

  /** Issues the next symbol of a group, for a draft that is posted. */
  async issueSymbol(bodyId: string, group: Group): Promise<string> {
    const [row] = await this.transaction.query<{ last_number: number }>(NEXT_NUMBER, [bodyId, group.year]);
    return `${group.symbolPrefix}/${group.year}/F${row?.last_number}`;
  }

  /** The history of a finding begins when it is posted: wordings of the draft were its author's alone. */
  async beginHistory(finding: FindingEntity): Promise<void> {
    await this.transaction.query(`delete from finding_revision where finding_id = $1`, [finding.id]);
    await this.addRevision(finding, finding.authorId, '');
  }

  /** Keeps the present wording in the history. */
  async addRevision(finding: FindingEntity, authorId: string, note: string): Promise<void> {
    await this.transaction.query(
      `insert into finding_revision (id, finding_id, number, title, body_markdown, label, note, author_id, created_at, ${SUMMARY})
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[finding.id, finding.revision, finding.title, finding.bodyMarkdown],
        ...[finding.label, note, authorId, finding.updatedAt],
        ...[finding.summaryWhat, finding.summaryWhereSeen, finding.summaryWhyItMatters, finding.summaryRecommendation],
      ],
    );
  }

  /** Of a finding that is being made. */
  async hideAuthors(findingId: string): Promise<void> {
    await this.transaction.query(`update finding set chatham_house = true where id = $1`, [findingId]);
  }

  async setAreas(findingId: string, areas: readonly string[]): Promise<void> {
    await this.transaction.query(`delete from finding_area where finding_id = $1 and area_id <> all($2)`, [
      findingId,
      areas,
    ]);
    await this.transaction.query(
      `insert into finding_area (finding_id, area_id) select $1, area from unnest($2::uuid[]) area on conflict do nothing`,
      [findingId, areas],
    );
  }

  /** The finding, while it is posted: what was withdrawn before its mail went is not told. */
  async posted(id: string): Promise<Posted | undefined> {
    const [row] = await this.transaction.query<Posted>(
      `select f.body_id as "bodyId", f.author_id as "authorId", f.symbol, f.title, f.label, b.name as "group"
         from finding f join body b on b.id = f.body_id where f.id = $1 and f.state not in ('DRAFT', 'WITHDRAWN')`,
      [id],
    );
    return row;
  }
}
