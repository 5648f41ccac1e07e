import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchSummaries1764000000950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
-- A finding is found by the parts of its summary, too. They come first: they are short, and of a text that is very long
-- the beginning is found.
create or replace function search_finding(one finding) returns void language sql as $$
  select search_put('FINDING', one.id, one.body_id, one.symbol, one.title,
    concat_ws(E'\n\n', nullif(one.summary_what, ''), nullif(one.summary_where_seen, ''), nullif(one.summary_why_it_matters, ''), nullif(one.summary_recommendation, ''), one.body_markdown),
    one.label, null, one.updated_at)
$$;
drop trigger search_keep on finding;
create trigger search_keep after insert or update of body_id, symbol, title, body_markdown, label,
  summary_what, summary_where_seen, summary_why_it_matters, summary_recommendation on finding
  for each row execute function search_keep_finding();
select search_finding(one) from finding one
 where one.summary_what || one.summary_where_seen || one.summary_why_it_matters || one.summary_recommendation <> '';
`;
