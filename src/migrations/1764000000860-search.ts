import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1764000000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(QUERIES);
    await runner.query(SNIPPETS);
    await runner.query(ENTRIES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

/** Characters of Chinese, and of Japanese, which is written without spaces, too. */
const IDEOGRAPHS = String.raw`\u2E80-\u2FDF\u3005\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF`;
const HAN = `[${IDEOGRAPHS}]`;

const WORDS = String.raw`
-- Small letters, and spaces where typography has its marks, which the parser takes for letters in a database whose
-- locale is C.
create function search_plain(said text) returns text language sql immutable strict parallel safe as $$
  select case when octet_length(said) = length(said) then lower(said)
    else regexp_replace(lower(said), '[\u00A0-\u00BF\u0600-\u060F\u061B-\u061F\u066A-\u066C\u06D4\u2000-\u206F\u3000-\u3004\u3008-\u3020\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]+', ' ', 'g') end
$$;

-- Without accents, and with the letters that are written for one another as one: whoever types plainly finds it, too.
create function search_folded(plain text) returns text language sql immutable strict parallel safe as $$
  select case when octet_length(plain) = length(plain) then plain else translate(plain, 'àáâãäåāçćčèéêëēėęìíîïīñńòóôõöøōùúûüūýÿžźżšśłёأإآٱىةؤئ', 'aaaaaaaccceeeeeeeiiiiinnooooooouuuuuyyzzzsslеاااايهوي') end
$$;

-- Chinese is written without spaces: each character, each two and each three that stand together, which is what words
-- have; a longer word is found by the threes in it.
create function search_grams(plain text) returns text[] language sql immutable strict parallel safe as $$
  select case when plain ~ '${HAN}' then (
    select coalesce(array_agg(distinct gram collate "C"), '{}')
      from (select c as one, c || lead(c) over w as two, c || lead(c) over w || lead(c, 2) over w as three
              from string_to_table(regexp_replace(plain, '[^${IDEOGRAPHS}]', ' ', 'g'), null) with ordinality t(c, n)
            window w as (order by n)) t, unnest(array[one, two, three]) gram
     where gram is not null and position(' ' in gram) = 0)
  else '{}' end
$$;

-- The language of a text: by its letters, and among those that are written in Latin letters by their commonest words.
-- 'und' where nothing tells it.
create function search_language(said text) returns text language plpgsql immutable strict parallel safe as $$
declare
  sample text := lower(left(said, 800));
  letters integer;
  counted integer[];
begin
  if sample ~ '[\u0400-\u9FFF]' then
    letters := regexp_count(sample, '\w');
    case
      when regexp_count(sample, '${HAN}') * 3 > letters then return 'zh';
      when regexp_count(sample, '[\u0400-\u04FF]') * 2 > letters then return 'ru';
      when regexp_count(sample, '[\u0600-\u06FF]') * 2 > letters then return 'ar';
      else null;
    end case;
  end if;
  counted := array[
    regexp_count(sample, '\m(the|and|of|to|is|are|was|for|that|this|with|by|from|which|has|have|be)\M'),
    regexp_count(sample, '\m(le|les|des|du|une|et|est|dans|pour|par|sur|aux|avec|qui|ces|sont|ont|cette)\M'),
    regexp_count(sample, '\m(el|los|las|del|una|y|para|por|con|su|al|como|es|son|esta|este|fue)\M')];
  if counted[1] > greatest(counted[2], counted[3]) then return 'en'; end if;
  if counted[2] > greatest(counted[1], counted[3]) then return 'fr'; end if;
  if counted[3] > greatest(counted[1], counted[2]) then return 'es'; end if;
  return 'und';
end $$;

-- The dictionaries that a text of a language is read by: one whose language nothing tells, by each of Latin letters.
create function search_dictionaries(language text) returns text[] language sql immutable strict parallel safe as $$
  select case language when 'zh' then '{und}' when 'und' then '{en,fr,es,und}' else array[language] end::text[]
$$;
create function search_configuration(dictionary text) returns regconfig language sql immutable strict parallel safe as $$
  select case dictionary when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig when 'ru' then 'pg_catalog.russian'::regconfig
    when 'ar' then 'pg_catalog.arabic'::regconfig else 'pg_catalog.simple'::regconfig end
$$;

-- The words of a text: by the dictionaries of its language, with a mark that says which, such as '@fr'; as they are
-- written but for accents; and its Chinese.
create function search_words(language text, title text, body text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  most integer := 400000;
begin
  loop
    begin
      return search_words_of(language, search_plain(title), search_plain(left(body, most)));
    exception when program_limit_exceeded then
      -- A vector has at most a megabyte: of a longer text the beginning is found.
      most := most / 2;
    end;
  end loop;
end $$;

create function search_words_of(language text, title text, body text) returns tsvector language plpgsql immutable strict parallel safe as $$
declare
  whole text := title || ' ' || body;
  grams text[] := search_grams(whole);
  dictionary text;
  words tsvector := '';
begin
  if grams <> '{}' then
    title := regexp_replace(title, '${HAN}+', ' ', 'g');
    body := regexp_replace(body, '${HAN}+', ' ', 'g');
    whole := title || ' ' || body;
  end if;
  -- A text without accents is found by its dictionary however it is typed.
  if octet_length(whole) > length(whole) then words := strip(to_tsvector('pg_catalog.simple', search_folded(whole))); end if;
  foreach dictionary in array search_dictionaries(language) loop
    words := setweight(to_tsvector(search_configuration(dictionary), title), 'A')
      || to_tsvector(search_configuration(dictionary), body) || words || array_to_tsvector(array['@' || dictionary]);
  end loop;
  return case when grams = '{}' then words else words || array_to_tsvector(grams) end;
end $$;

-- What a title begins with, as one types: as it is written but for accents.
create function search_title_words(title text) returns tsvector language sql immutable strict parallel safe as $$
  select strip(to_tsvector('pg_catalog.simple', regexp_replace(search_folded(search_plain(title)), '${HAN}+', ' ', 'g')))
    || array_to_tsvector(search_grams(search_plain(title)))
$$;
`;

const QUERIES = String.raw`
-- What is asked for, term by term: a word, or several in quotation marks; with a hyphen before it, what must not be there.
create function search_terms(asked text) returns table (is_not boolean, is_phrase boolean, term text)
language sql immutable strict parallel safe as $$
  select coalesce(m[1], m[3]) = '-', m[2] is not null, search_plain(coalesce(m[2], m[4]))
    from regexp_matches(translate(asked, '“”„«»', '"""""'), '(?:^|\s)(-?)"([^"]*)"?|(?:^|\s)(-?)([^\s"]+)', 'g') m
   limit 20
$$;

-- One term as a dictionary has it, or as it is written; null where nothing of it is looked for, such as 'the'.
create function search_term(dictionary text, is_phrase boolean, term text) returns tsquery language plpgsql immutable parallel safe as $$
declare
  runs text[] := array(select m[1] from regexp_matches(term, '(${HAN}+)', 'g') m);
  rest text := case when runs = '{}' then term else regexp_replace(term, '${HAN}+', ' ', 'g') end;
  configuration regconfig := search_configuration(dictionary);
  run text;
  gram text;
  found tsquery := case when is_phrase then phraseto_tsquery(configuration, rest) else plainto_tsquery(configuration, rest) end;
begin
  if numnode(found) > 0 and not is_phrase then
    found := found || plainto_tsquery('pg_catalog.simple', search_folded(rest));
  end if;
  foreach run in array runs loop
    for gram in select substr(run, n, 3) from generate_series(1, greatest(length(run) - 2, 1)) n loop
      found := found && quote_literal(gram)::tsquery;
    end loop;
  end loop;
  return case when numnode(found) > 0 then found end;
end $$;

-- All terms, in each dictionary: a text is asked in its own, which its mark names.
create function search_query(asked text) returns tsquery language plpgsql immutable strict parallel safe
set client_min_messages = warning as $$
declare
  dictionary text;
  one record;
  part tsquery;
  all_of_it tsquery;
  wanted boolean;
  found tsquery := ''::tsquery;
begin
  foreach dictionary in array '{en,fr,es,ru,ar,und}'::text[] loop
    all_of_it := quote_literal('@' || dictionary)::tsquery;
    wanted := false;
    for one in select * from search_terms(asked) loop
      part := search_term(dictionary, one.is_phrase, one.term);
      continue when part is null;
      wanted := true;
      all_of_it := all_of_it && case when one.is_not then !! part else part end;
    end loop;
    if wanted then found := found || all_of_it; end if;
  end loop;
  return found;
end $$;

-- Titles that have all words, the last of which may be only begun.
create function search_beginning(asked text) returns tsquery language plpgsql immutable strict parallel safe
set client_min_messages = warning as $$
declare
  plain text := search_plain(asked);
  found tsquery := plainto_tsquery('pg_catalog.simple', search_folded(regexp_replace(plain, '${HAN}+', ' ', 'g')));
  han tsquery := search_term('und', false, array_to_string(array(select m[1] from regexp_matches(plain, '(${HAN}+)', 'g') m), ' '));
begin
  if numnode(found) > 0 and plain !~ '(\s|${HAN})$' then found := (found::text || ':*')::tsquery; end if;
  return found && coalesce(han, ''::tsquery);
end $$;
`;

const SNIPPETS = String.raw`
-- The part of a text where what was asked for stands, each hit between the signs 2 and 3; its beginning where nothing does.
create function search_snippet(language text, said text, asked text) returns text language plpgsql stable strict parallel safe
set client_min_messages = warning as $$
declare
  signs constant text := 'StartSel="' || chr(2) || '", StopSel="' || chr(3) || '", MaxWords=36, MinWords=18, MaxFragments=2, FragmentDelimiter=" … "';
  piece constant integer := 20000;
  dictionary text;
  run text;
  at integer;
  hits tsquery;
  part text;
  marked text;
begin
  select m[1] into run from search_terms(asked) t, regexp_matches(t.term, '(${HAN}+)', 'g') m where not t.is_not order by length(m[1]) desc limit 1;
  at := position(run in said);
  if at > 0 then
    part := case when at > 40 then '… ' else '' end || substr(said, greatest(at - 40, 1), 160) || case when length(said) > at + 120 then ' …' else '' end;
    return replace(part, run, chr(2) || run || chr(3));
  end if;
  foreach dictionary in array search_dictionaries(language) || '{und}' loop
    select string_agg('(' || search_term(dictionary, is_phrase, term)::text || ')', '|')::tsquery into hits from search_terms(asked) where not is_not;
    continue when hits is null or numnode(hits) = 0;
    -- A long text is looked through piece by piece, and not to its end if that is far.
    for number in 0 .. least((length(said) - 1) / piece, 20) loop
      part := substr(said, 1 + number * piece, piece);
      continue when not to_tsvector(search_configuration(dictionary), part) @@ hits;
      marked := ts_headline(search_configuration(dictionary), part, hits, signs);
      if position(chr(2) in marked) > 0 then return marked; end if;
    end loop;
  end loop;
  return left(said, 200) || case when length(said) > 200 then ' …' else '' end;
end $$;
`;

const ENTRIES = String.raw`
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
