import { Injectable } from '@nestjs/common';
import type { Label } from '../../handling/label.js';
import { Reader } from '../../kernel/reading/reader.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { Area, FindingRow, Writer } from './finding-rows.js';

const TODAY = `(now() at time zone 'UTC')::date`;
const AT_ONCE = 200;

/** A draft that a row becomes. */
export interface Draft extends FindingRow {
  readonly id: string;
}

/** Statements of an import, all inside the running transaction. */
@Injectable()
export class FindingImportRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  sees(findingId: string, viewer: Viewer): Promise<boolean> {
    return this.reader.sees('Finding', findingId, viewer);
  }

  /** One import into a group at a time, or two would both find the same findings absent. */
  async lock(bodyId: string): Promise<void> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtext('finding.import'), hashtext($1))`, [bodyId]);
  }

  /** Who writes in a group today, and for which party: the same that a finding of theirs would be of. */
  writers(bodyId: string): Promise<Writer[]> {
    return this.transaction.query<Writer>(
      `select w.member_id as "memberId", m.name, lower(a.email) as email, p.id as "partyId",
              case when p.id is null then '{}' else array_remove(array[lower(p.slug), lower(p.iso_code), lower(p.name), lower(p.short_name)], null) end as "partyNames"
         from (select distinct h.member_id from standing h
                where h.body_id = $1 and h.role in ('PARTICIPANT', 'LEAD', 'SECRETARY') and h.valid @> ${TODAY}) w
         join member m on m.id = w.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
         left join party p on p.id = finding_party($1, w.member_id)`,
      [bodyId],
    );
  }

  /** The labels of findings, whoever sees them. */
  async labels(ids: readonly string[]): Promise<Map<string, Label>> {
    const rows = await this.transaction.query<{ id: string; label: Label }>(
      `select id, label from finding where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, label }) => [id, label]));
  }

  areas(bodyId: string): Promise<Area[]> {
    return this.transaction.query<Area>(
      `select a.id, a.position, a.title from body b join area_for_inquiry a on a.body_id in (b.id, b.working_group_id)
        where b.id = $1 order by a.body_id = b.id desc, a.position`,
      [bodyId],
    );
  }

  /** Which of these titles and texts are findings of the group already, as \`[title, hash of the text]\`. */
  async known(bodyId: string): Promise<Set<string>> {
    const rows = await this.transaction.query<{ key: string }>(
      `select title || E'\\n' || md5(body_markdown) as key from finding where body_id = $1 and state <> 'WITHDRAWN'`,
      [bodyId],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async add(bodyId: string, drafts: readonly Draft[], at: Date): Promise<void> {
    for (let from = 0; from < drafts.length; from += AT_ONCE) {
      const rows = drafts.slice(from, from + AT_ONCE).map(({ id, author, finding, areas }) => ({
        ...{ id, author_id: author.memberId, party: author.partyId, areas },
        ...{ kind: finding.kind, label: finding.label, title: finding.title, text: finding.bodyMarkdown },
        ...{ summary: finding.summary ?? {}, evidence: finding.evidence ?? [] },
      }));
      await this.transaction.query(ADD, [JSON.stringify(rows), bodyId, at]);
    }
  }
}

const ADD = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as r(id uuid, author_id uuid, party uuid, areas uuid[], kind text, label text, title text, text text, summary jsonb, evidence jsonb)),
  made as (
    insert into finding (id, body_id, kind, label, state, title, body_markdown, author_id, originating_party_id, created_at, updated_at,
      summary_what, summary_where_seen, summary_why_it_matters, summary_recommendation)
    select id, $2::uuid, kind, label, 'DRAFT', title, text, author_id, party, $3::timestamptz, $3::timestamptz,
      coalesce(summary ->> 'what', ''), coalesce(summary ->> 'whereSeen', ''), coalesce(summary ->> 'whyItMatters', ''), coalesce(summary ->> 'recommendation', '')
      from given returning id),
  answered as (
    insert into finding_area (finding_id, area_id) select given.id, area from given, unnest(given.areas) area)
  insert into finding_evidence (id, finding_id, revision, position, kind, words, link)
  select gen_random_uuid(), given.id, 1, one.position, one.value ->> 'kind', one.value ->> 'words', one.value ->> 'link'
    from given, jsonb_array_elements(given.evidence) with ordinality one (value, position)`;
