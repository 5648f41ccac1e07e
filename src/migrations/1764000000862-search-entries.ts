import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchEntries1764000000862 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(KEPT);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const TABLES = String.raw`
-- What can be searched: one row a thing, whose key is the thing's own. Its words, and no right: who may see the thing
-- finds it, and nobody else. Triggers on the things keep it, so that it holds what they hold in every transaction.
create table search_entry (
  id uuid primary key,
  -- What it is, such as FINDING.
  kind text not null,
  body_id uuid not null references body,
  symbol text,
  title text not null,
  label text,
  -- Language of its words: en, fr, es, ru, ar, zh, or und where nothing tells it.
  language text not null,
  -- When it was last said; null where nobody wrote that down.
  dated_at timestamptz,
  -- Its file, whose text is looked for with its own.
  upload_id uuid references upload,
  words tsvector not null,
  title_words tsvector not null
);
-- What was just said is not left in a list that every reading would have to look through.
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 512);
create index search_entry_title_words on search_entry using gin (title_words) with (fastupdate = off);
create index search_entry_upload on search_entry (upload_id) where upload_id is not null;
create index search_entry_dated on search_entry (coalesce(dated_at, '-infinity') desc, id desc);

-- The text of a file that is attached to something; read by a job.
create table file_text (
  upload_id uuid primary key references upload,
  -- READ; EMPTY: there is no text in it, or none that is known how to read; FAILED: damaged, or it took too long.
  state text not null check (state in ('READ', 'EMPTY', 'FAILED')),
  text text not null,
  language text not null,
  words tsvector not null,
  read_at timestamptz not null default now()
);

create function search_put(
  its_kind text, its_id uuid, its_body_id uuid, its_symbol text, its_title text, its_text text, its_label text,
  said_in text, said_at timestamptz, its_upload_id uuid default null
) returns void language plpgsql as $$
declare
  file record;
  tongue text := coalesce(said_in, search_language(its_title || ' ' || its_text));
  whole tsvector := search_words(tongue, its_title, its_text);
begin
  if its_upload_id is not null then
    select t.language, t.words into file from file_text t where t.upload_id = its_upload_id;
    if found then
      whole := whole || file.words;
      tongue := case when file.language = 'und' then tongue else file.language end;
    end if;
  end if;
  insert into search_entry (id, kind, body_id, symbol, title, label, language, dated_at, upload_id, words, title_words)
  values (its_id, its_kind, its_body_id, its_symbol, its_title, its_label, tongue, said_at, its_upload_id, whole,
          search_title_words(its_title || ' ' || coalesce(its_symbol, '')))
  on conflict (id) do update set body_id = excluded.body_id, symbol = excluded.symbol, title = excluded.title,
    label = excluded.label, language = excluded.language, dated_at = excluded.dated_at, upload_id = excluded.upload_id,
    words = excluded.words, title_words = excluded.title_words;
end $$;

-- A file is read after what it belongs to was written: its words are added then.
create function search_file() returns trigger language plpgsql as $$
begin
  update search_entry e set words = e.words || new.words, language = case when new.language = 'und' then e.language else new.language end
   where e.upload_id = new.upload_id;
  return null;
end $$;
create trigger search_file after insert on file_text for each row execute function search_file();

create function search_forget() returns trigger language plpgsql as $$
begin
  delete from search_entry where id = old.id;
  return null;
end $$;
`;

const KEPT = String.raw`
${kept({
  table: 'finding',
  columns: 'body_id, symbol, title, body_markdown, label',
  put: `'FINDING', one.id, one.body_id, one.symbol, one.title, one.body_markdown, one.label, null, one.updated_at`,
})}
${kept({
  table: 'area_for_inquiry',
  columns: 'body_id, title',
  put: `'AREA', one.id, one.body_id, null, one.title, '', null, null, null`,
})}
${kept({
  table: 'paper',
  columns: 'body_id, symbol, title, label, upload_id',
  put: `'PAPER', one.id, one.body_id, one.symbol, one.title, '', one.label, null, one.issued_at, one.upload_id`,
})}
${kept({
  table: 'meeting',
  columns: 'body_id, title, location, description_markdown, label, starts_at, planned_on',
  put: `'MEETING', one.id, one.body_id, null, one.title, one.description_markdown || ' ' || one.location, one.label, null, coalesce(one.starts_at, one.planned_on::timestamp at time zone 'UTC', one.created_at)`,
})}
${kept({
  table: 'decision',
  columns: 'body_id, item_title, text',
  put: `'DECISION', one.id, one.body_id, null,
    coalesce(nullif(one.item_title, ''), (select p.title from procedure p where p.id = one.procedure_id and one.meeting_id is null), left(one.text, 100)), one.text,
    coalesce((select m.label from meeting m where m.id = one.meeting_id), 'AMBER'), null, one.taken_at`,
})}
${kept({
  table: 'terms_version',
  columns: 'body_id, title, state, note, in_force',
  when: `new.state in ('ADOPTED', 'SUPERSEDED')`,
  put: `'TERMS_OF_REFERENCE', one.id, one.body_id, one.number, one.title,
    (select coalesce(string_agg(c.heading || E'\\n' || c.body_markdown, E'\\n\\n' order by c.position), '') from clause c where c.terms_version_id = one.id and c.removed_at is null),
    null, null, coalesce(lower(one.in_force), one.adopted_on, one.created_at::date)::timestamp at time zone 'UTC'`,
})}
${kept({
  table: 'minutes',
  columns: 'body_id, state, label',
  when: `new.state = 'ADOPTED'`,
  put: `'MINUTES', one.id, one.body_id, null, (select m.title from meeting m where m.id = one.meeting_id),
    (select coalesce(string_agg(coalesce((select c.text_markdown from minutes_corrigendum c where c.passage_id = p.id order by c.number desc limit 1), p.text_markdown), E'\\n\\n' order by p.position), '')
       from minutes_passage p where p.minutes_id = one.id and p.removed_at is null),
    one.label, one.language, (select coalesce(m.starts_at, one.drafted_at) from meeting m where m.id = one.meeting_id)`,
})}

-- What an entry is made of beside the row itself.
create function search_keep_clauses() returns trigger language plpgsql as $$
begin
  perform search_terms_version(v) from terms_version v
   where v.id in (select w.terms_version_id from written w) and v.state in ('ADOPTED', 'SUPERSEDED');
  return null;
end $$;
create trigger search_keep_added after insert on clause referencing new table as written for each statement execute function search_keep_clauses();
create trigger search_keep_changed after update on clause referencing new table as written for each statement execute function search_keep_clauses();
create function search_keep_corrigenda() returns trigger language plpgsql as $$
begin
  perform search_minutes(m) from minutes m where m.id in (select w.minutes_id from written w) and m.state = 'ADOPTED';
  return null;
end $$;
create trigger search_keep after insert on minutes_corrigendum referencing new table as written for each statement execute function search_keep_corrigenda();
create function search_keep_of_meeting() returns trigger language plpgsql as $$
begin
  perform search_minutes(m) from minutes m where m.meeting_id = new.id and m.state = 'ADOPTED';
  perform search_decision(d) from decision d where d.meeting_id = new.id;
  return null;
end $$;
create trigger search_keep_of_it after update of title, label, starts_at on meeting for each row
  when ((old.title, old.label, old.starts_at) is distinct from (new.title, new.label, new.starts_at)) execute function search_keep_of_meeting();
`;

interface Kept {
  readonly table: string;
  /** Columns whose change changes the entry. */
  readonly columns: string;
  /** When there is an entry; always, if not said. */
  readonly when?: string;
  /** Arguments of search_put, of a row \`one\`. */
  readonly put: string;
}

/** The function that writes the entry of a row, the triggers that call it, and the entries of what is there already. */
function kept({ table, columns, when = 'true', put }: Kept): string {
  return String.raw`
create function search_${table}(one ${table}) returns void language sql as $$ select search_put(${put}) $$;
create function search_keep_${table}() returns trigger language plpgsql as $$
begin
  if ${when} then perform search_${table}(new); else delete from search_entry where id = new.id; end if;
  return null;
end $$;
create trigger search_keep after insert or update of ${columns} on ${table} for each row execute function search_keep_${table}();
create trigger search_forget after delete on ${table} for each row execute function search_forget();
select search_${table}(one) from ${table} one where ${when.replaceAll('new.', 'one.')};
`;
}
