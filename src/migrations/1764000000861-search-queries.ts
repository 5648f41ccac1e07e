import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAN } from './1764000000860-search-words.js';

export class SearchQueries1764000000861 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUERIES);
    await runner.query(SNIPPETS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

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
