import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWords1764000000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

/** Characters of Chinese, and of Japanese, which is written without spaces, too. */
const IDEOGRAPHS = String.raw`\u2E80-\u2FDF\u3005\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF`;
export const HAN = `[${IDEOGRAPHS}]`;

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
