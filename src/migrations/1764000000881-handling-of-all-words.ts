import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandlingOfAllWords1764000000881 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- The words of a row of findings: kind, title, text, and the parts of a summary by the names of their columns, whichever
-- there are: what is added to a wording is agreed to with it.
create function finding_text_sha256(finding jsonb) returns text language sql stable as $$
  select encode(sha256(convert_to((
    select json_agg(word.value order by word.place, word.key collate "C")::text
      from (select key, value, case key when 'kind' then 1 when 'title' then 2 when 'body_markdown' then 3 else 4 end as place
              from jsonb_each_text(finding)
             where key in ('kind', 'title', 'body_markdown') or starts_with(key, 'summary_')) word), 'UTF8')), 'hex')
$$;

drop trigger finding_voids_proposals on finding;
create or replace function void_finding_proposals() returns trigger language plpgsql as $$
begin
  if not exists (select from finding_proposal where finding_id = new.id and state = 'OPEN') then
    return null;
  end if;
  if new.state = 'WITHDRAWN' or old.revision <> new.revision or old.label <> new.label
     or finding_text_sha256(to_jsonb(old)) <> finding_text_sha256(to_jsonb(new)) then
    update finding_proposal set state = 'VOID', ended_at = now() where finding_id = new.id and state = 'OPEN';
  end if;
  return null;
end $$;
create trigger finding_voids_proposals after update on finding for each row execute function void_finding_proposals();

-- Of a wording that was released nothing but its label changes.
drop trigger released_wording_is_kept on finding_revision;
create or replace function refuse_change_of_released() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - 'label' <> to_jsonb(new) - 'label'
     and exists (select from finding_release r where r.finding_id = old.finding_id and r.revision = old.number) then
    raise exception 'a wording that was released is never changed';
  end if;
  return new;
end $$;
create trigger released_wording_is_kept before update on finding_revision for each row
  execute function refuse_change_of_released();
drop function finding_text_sha256(text, text, text);
`;
