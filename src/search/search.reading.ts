import type { ReadingContext } from '../kernel/reading/context.js';
import { column, computed, object, one, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
import type { Readings } from '../kernel/reading/registry.js';
import {
  countReadings,
  facetFields,
  FILTER_FIELDS,
  FILTERS,
  LANGUAGES,
  SEEN,
  seenAlready,
  seesBody,
} from './search-counts.js';
import type { Searchable, Searchables } from './searchables.js';

const MOST_SUGGESTIONS = 8;

/** The reading of what is found among the things that modules offered. */
export class SearchReading {
  constructor(
    private readonly readings: Readings,
    private readonly searchables: Searchables,
  ) {}

  types(): TypeReading[] {
    return [this.hit(), ...countReadings];
  }

  roots(): RootReading[] {
    return [
      {
        field: 'search',
        kind: 'connection',
        type: 'SearchHit',
        where: (row, context) => {
          const asked = context.given('query') != null;
          if (asked) shareQuery('search_query', context);
          const rank = asked
            ? `ts_rank('{0.1,0.2,0.4,1}', e.words, a.query, 1)::double precision`
            : `coalesce(extract(epoch from e.dated_at), 0)::double precision`;
          context.parameters.shared(SEEN, this.seen(rank, asked ? 'words' : null, context));
          return `${row}.id is not null`;
        },
      },
      {
        field: 'searchSuggestions',
        kind: 'many',
        type: 'SearchHit',
        where: (row, context) => {
          shareQuery('search_beginning', context);
          const seen = this.seen('0', 'title_words', context);
          context.parameters.shared(SEEN, `${seen} order by place desc, e.id desc limit ${MOST_SUGGESTIONS}`);
          return `${row}.id is not null`;
        },
        order: (target) => `${target}.place desc, ${target}.id desc`,
      },
    ];
  }

  /** What matches and may be seen by the rule of its own type; which filters it passes is told beside, for the facets. */
  private seen(rank: string, words: 'words' | 'title_words' | null, context: ReadingContext): string {
    const flags = Object.entries(FILTERS).map(([name, holds]) => `${holds('e', context)} as in_${name}`);
    const columns = ['id', 'kind', 'body_id', 'symbol', 'title', 'label', 'language', 'dated_at', 'upload_id'];
    const seen = this.searchables.all().map((one) => this.seenAs(one, context));
    return (
      `select ${columns.map((name) => `e.${name}`).join(', ')}, coalesce(e.dated_at, '-infinity') as place, ${rank} as rank, ${flags.join(', ')}, ${seesBody('e', context)} as sees_body` +
      ` from search_entry e${words ? ` join search_asked a on e.${words} @@ a.query` : ''} where (${seen.join(' or ') || 'false'})`
    );
  }

  private seenAs({ type, kind, only }: Searchable, context: ReadingContext): string {
    const reading = this.readings.type(type);
    const found = only ? ` and ${only('found', context)}` : '';
    return `e.kind = '${kind}' and exists (select from ${reading.table} found where found.id = e.id and ${reading.sight('found', context)}${found})`;
  }

  private hit(): TypeReading {
    return {
      type: 'SearchHit',
      prefix: null,
      table: SEEN,
      sight: seenAlready,
      fields: {
        id: column((row) => this.byKind(row, ({ type }) => `'${this.readings.type(type).prefix}_' || ${row}.id`)),
        kind: 'kind',
        title: 'title',
        symbol: 'symbol',
        snippet: computed({ marked: (row, context) => this.snippet(row, context) }),
        label: column((row, context) => this.label(row, context)),
        language: column((row) => `case ${row}.language ${LANGUAGES} end`),
        body: one('Body', 'body_id'),
        date: 'dated_at',
        path: column((row, context) => this.ofThing(row, ({ path }) => path('thing', context))),
      },
      orders: {
        RELEVANCE: { sql: (row) => `${row}.rank`, cast: 'double precision' },
        DATE: { sql: (row) => `${row}.place`, cast: 'timestamptz' },
      },
      defaultOrder: { field: 'RELEVANCE', direction: 'DESC' },
      filters: Object.fromEntries(
        Object.entries(FILTER_FIELDS).map(([field, name]) => [field, (row: string) => `${row}.in_${name}`]),
      ),
      summary: { facets: object(facetFields) },
    };
  }

  private snippet(row: string, context: ReadingContext): string {
    const text = `concat_ws(E'\\n', nullif(${this.ofThing(row, (one) => one.text('thing', context))}, ''), (select f.text from file_text f where f.upload_id = ${row}.upload_id))`;
    const asked = context.given('query') != null ? context.argument('query', 'text') : `''`;
    return `search_snippet(${row}.language, ${text}, ${asked})`;
  }

  /** As the thing itself shows it. */
  private label(row: string, context: ReadingContext): string {
    const own = this.searchables.all().flatMap(({ type, kind, label }) => {
      const thing = `from ${this.readings.type(type).table} thing where thing.id = ${row}.id`;
      return label ? [`when '${kind}' then (select ${label('thing', context)} ${thing})`] : [];
    });
    return own.length > 0 ? `case ${row}.kind ${own.join(' ')} else ${row}.label end` : `${row}.label`;
  }

  private byKind(row: string, value: (one: Searchable) => string): string {
    return `case ${row}.kind ${this.searchables
      .all()
      .map((one) => `when '${one.kind}' then ${value(one)}`)
      .join(' ')} end`;
  }

  private ofThing(row: string, value: (one: Searchable) => string): string {
    return this.byKind(
      row,
      (one) => `(select ${value(one)} from ${this.readings.type(one.type).table} thing where thing.id = ${row}.id)`,
    );
  }
}

/** What was asked is read once, and not anew for each row. */
function shareQuery(reads: string, context: ReadingContext): void {
  context.parameters.shared('search_asked', `select ${reads}(${context.argument('query', 'text')}) as query`);
}
