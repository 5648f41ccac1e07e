import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchComments1764000000879 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
-- What people say to each other is found while it stands; by its first words, since it has no title.
create function search_discussion_comment(one discussion_comment) returns void language sql as $$
  select search_put('COMMENT', one.id, one.body_id, null, regexp_replace(left(one.text_markdown, 80), '\s+', ' ', 'g') || case when length(one.text_markdown) > 80 then ' …' else '' end,
    one.text_markdown, one.label, null, coalesce(one.revised_at, one.said_at))
$$;
create function search_keep_discussion_comment() returns trigger language plpgsql as $$
begin
  if new.withdrawn_at is null then perform search_discussion_comment(new); else delete from search_entry where id = new.id; end if;
  return null;
end $$;
create trigger search_keep after insert or update of body_id, text_markdown, label, withdrawn_at on discussion_comment
  for each row execute function search_keep_discussion_comment();
create trigger search_forget after delete on discussion_comment for each row execute function search_forget();
select search_discussion_comment(one) from discussion_comment one where one.withdrawn_at is null;
`;
