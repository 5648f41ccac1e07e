import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReleasedEvidence1764000000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = /* sql */ `
-- On what a wording rests is agreed to with it: kind, words and address of each piece of evidence follow the words, in
-- their order. A wording without evidence has the hash that it always had.
create or replace function finding_text_sha256(finding jsonb) returns text language sql stable as $$
  select encode(sha256(convert_to((
    select json_agg(word.value order by word.place, word.key collate "C")::text
      from (select key, value, case key when 'kind' then 1 when 'title' then 2 when 'body_markdown' then 3 else 4 end as place
              from jsonb_each_text(finding)
             where key in ('kind', 'title', 'body_markdown') or starts_with(key, 'summary_')
            union all
            select part.key, part.value, 4 + rests.position
              from finding_evidence rests
             cross join lateral (values ('1', rests.kind), ('2', rests.words), ('3', coalesce(rests.link, ''))) part (key, value)
             where rests.finding_id = (finding ->> 'id')::uuid and rests.revision = (finding ->> 'revision')::integer) word), 'UTF8')), 'hex')
$$;

-- What was released before that, nobody had agreed to publish the evidence of.
alter table finding_release add column covers_evidence boolean not null default false;
alter table finding_release alter column covers_evidence set default true;

-- Evidence of a wording that was released is never changed, nor is there more of it. After the insert, so that loading the
-- same rows again, which inserts none, is no change.
create function refuse_change_of_released_evidence() returns trigger language plpgsql as $$
begin
  if exists (select from finding_release r
              where (r.finding_id = old.finding_id and r.revision = old.revision)
                 or (r.finding_id = new.finding_id and r.revision = new.revision)) then
    raise exception 'the evidence of a wording that was released is never changed';
  end if;
  return null;
end $$;
create trigger released_evidence_is_kept after insert or update or delete on finding_evidence for each row
  execute function refuse_change_of_released_evidence();

-- Whether an address is for everybody: on a host with a name that is not of a network of somebody's own, without a
-- password in it; and here, among the public pages only.
create function leads_outside(link text, own_host text) returns boolean language plpgsql immutable parallel safe as $$
declare
  parts text[] := regexp_match(link, '^https?://([^/?#@:\\s]+)(:[0-9]+)?([/?#].*)?$', 'i');
  host text := rtrim(lower(parts[1]), '.');
begin
  if host is null or position('\\' in link) > 0 then return false; end if;
  if host = lower(own_host) then
    return coalesce(parts[3], '') ~ '^/public(/|[?#]|$)' and parts[3] !~* '[.][.]|%2e';
  end if;
  return host ~ '\\.' and host !~ '^[0-9.]+$' and host !~ '^0x'
    and host !~ '\\.(local|localhost|localdomain|internal|intranet|private|corp|home|lan|arpa)$';
end $$;
`;
