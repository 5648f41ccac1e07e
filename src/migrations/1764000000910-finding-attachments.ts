import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindingAttachments1764000000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
create table finding_attachment (
  id uuid primary key,
  finding_id uuid not null references finding,
  upload_id uuid not null unique references upload,
  file_name text not null,
  content_type text not null,
  size_bytes integer not null,
  sha256 text not null,
  -- Its own label, where that is to be stricter than the finding's; null where it goes with the finding.
  own_label text check (own_label in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
  attached_by uuid not null references member,
  attached_at timestamptz not null,
  removed_by uuid references member,
  removed_at timestamptz,
  check ((removed_at is null) = (removed_by is null))
);
create index finding_attachment_of_finding on finding_attachment (finding_id);
create index finding_attachment_content on finding_attachment (sha256);

-- The label of a file: the finding's or its own, whichever is stricter.
create function stricter_label(one text, other text) returns text language sql immutable as $$
  select ('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[])[greatest(
    array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], one), array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], other))]
$$;

-- A file is what it was; its own label only tightens, and what was removed stays so.
create function refuse_change_of_attachment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an attachment is removed, and its record kept';
  end if;
  if to_jsonb(old) - 'own_label' - 'removed_by' - 'removed_at' <> to_jsonb(new) - 'own_label' - 'removed_by' - 'removed_at'
     or (old.removed_at is not null and new.removed_at is distinct from old.removed_at)
     or stricter_label(old.own_label, new.own_label) is distinct from new.own_label then
    raise exception 'an attachment is not changed, and its label is not relaxed';
  end if;
  return new;
end $$;
create trigger finding_attachment_is_kept before update or delete on finding_attachment
  for each row execute function refuse_change_of_attachment();

-- Whoever agrees to a laxer label agrees to it for the files, too: with others, it is another proposal.
create function void_proposals_of_files() returns trigger language plpgsql as $$
begin
  update finding_proposal set state = 'VOID', ended_at = now()
   where finding_id = new.finding_id and kind = 'RELABEL' and state = 'OPEN';
  return null;
end $$;
create trigger finding_attachment_voids_proposals after insert or update on finding_attachment
  for each row execute function void_proposals_of_files();

-- Words of a name are found one by one: to the parser of texts, plan.pdf is the address of a host.
create function search_finding_attachment(one finding_attachment) returns void language sql as $$
  select search_put('ATTACHMENT', one.id, f.body_id, f.symbol, one.file_name, regexp_replace(one.file_name, '[._-]+', ' ', 'g'), one.own_label, null, one.attached_at, one.upload_id)
    from finding f where f.id = one.finding_id
$$;
create function search_keep_finding_attachment() returns trigger language plpgsql as $$
begin
  if new.removed_at is null then perform search_finding_attachment(new); else delete from search_entry where id = new.id; end if;
  return null;
end $$;
create trigger search_keep after insert or update of own_label, removed_at on finding_attachment
  for each row execute function search_keep_finding_attachment();
-- A draft gets its symbol when it is posted.
create function search_keep_files_of_finding() returns trigger language plpgsql as $$
begin
  perform search_finding_attachment(a) from finding_attachment a where a.finding_id = new.id and a.removed_at is null;
  return null;
end $$;
create trigger search_keep_files after update of symbol on finding for each row
  when (old.symbol is distinct from new.symbol) execute function search_keep_files_of_finding();
`;
