import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAN } from './1764000000860-search-words.js';

/** The same snippets as before, in half the time: a text that is not long is read once, not first whether and then where. */
export class SearchSnippets1764000000864 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
create or replace function search_snippet(language text, said text, asked text) returns text language plpgsql stable strict parallel safe
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
  if asked ~ '${HAN}' then
    select m[1] into run from search_terms(asked) t, regexp_matches(t.term, '(${HAN}+)', 'g') m where not t.is_not order by length(m[1]) desc limit 1;
    at := position(run in said);
    if at > 0 then
      part := case when at > 40 then '… ' else '' end || substr(said, greatest(at - 40, 1), 160) || case when length(said) > at + 120 then ' …' else '' end;
      return replace(part, run, chr(2) || run || chr(3));
    end if;
  end if;
  foreach dictionary in array search_dictionaries(language) || '{und}' loop
    select string_agg('(' || search_term(dictionary, is_phrase, term)::text || ')', '|')::tsquery into hits from search_terms(asked) where not is_not;
    continue when hits is null or numnode(hits) = 0;
    -- A long text is looked through piece by piece, and not to its end if that is far.
    for number in 0 .. least((length(said) - 1) / piece, 20) loop
      part := substr(said, 1 + number * piece, piece);
      continue when length(said) > piece and not to_tsvector(search_configuration(dictionary), part) @@ hits;
      marked := ts_headline(search_configuration(dictionary), part, hits, signs);
      if position(chr(2) in marked) > 0 then return marked; end if;
    end loop;
  end loop;
  return left(said, 200) || case when length(said) > 200 then ' …' else '' end;
end $$;
`;
