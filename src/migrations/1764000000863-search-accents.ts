import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAN } from './1764000000860-search-words.js';

/** The same words as before, found in half the time: accents are taken off words, each once, and not off the whole text. */
export class SearchAccents1764000000863 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

const SQL = String.raw`
create or replace function search_words_of(language text, title text, body text) returns tsvector language plpgsql immutable strict parallel safe as $$
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
  if octet_length(whole) > length(whole) then
    words := array_to_tsvector(string_to_array(search_folded(array_to_string(
      tsvector_to_array(to_tsvector('pg_catalog.simple', whole)), E'\n')), E'\n'));
  end if;
  foreach dictionary in array search_dictionaries(language) loop
    words := setweight(to_tsvector(search_configuration(dictionary), title), 'A')
      || to_tsvector(search_configuration(dictionary), body) || words || array_to_tsvector(array['@' || dictionary]);
  end loop;
  return case when grams = '{}' then words else words || array_to_tsvector(grams) end;
end $$;
`;
