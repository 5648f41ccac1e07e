import { bodyReading, ofWorkingGroup } from '../bodies/body.reading.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import {
  column,
  type Expression,
  type FieldReading,
  many,
  type ManyReading,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { LANGUAGE_TAGS, type SearchLanguage } from './search.enums.js';

/** What was found and may be seen, once for the page, the count and the facets. */
export const SEEN = 'search_seen';

/** Of SEEN all was seen: no further rule holds. */
export const seenAlready: Expression = () => 'true';

const given = (context: ReadingContext, name: string): boolean => context.given('filter', name) != null;
const tagOf = (value: unknown): string => LANGUAGE_TAGS[value as SearchLanguage];
const instant = (context: ReadingContext, name: string): string =>
  `${context.argument(['filter', name], 'date')}::timestamp at time zone 'UTC'`;

/** The filters, by what they are about; each is a column of SEEN, so that a facet can leave its own out. */
export const FILTERS: Readonly<Record<string, Expression>> = {
  kind: (row, context) =>
    given(context, 'kinds') ? `${row}.kind = any(${context.argument(['filter', 'kinds'], 'text[]')})` : 'true',
  body: (row, context) =>
    given(context, 'body') ? `${row}.body_id = ${context.argument(['filter', 'body'], 'uuid', uuidOf('bdy'))}` : 'true',
  group: (row, context) =>
    given(context, 'workingGroup') ? ofWorkingGroup(row, context, ['filter', 'workingGroup']) : 'true',
  language: (row, context) =>
    given(context, 'language')
      ? `${row}.language = ${context.argument(['filter', 'language'], 'text', tagOf)}`
      : 'true',
  date: (row, context) =>
    [
      given(context, 'since') ? `coalesce(${row}.dated_at >= ${instant(context, 'since')}, false)` : 'true',
      given(context, 'until') ? `coalesce(${row}.dated_at < ${instant(context, 'until')}, false)` : 'true',
    ].join(' and '),
};

/** Which of them a field of the argument `filter` is. */
export const FILTER_FIELDS: Readonly<Record<string, string>> = {
  kinds: 'kind',
  body: 'body',
  workingGroup: 'group',
  language: 'language',
  since: 'date',
  until: 'date',
};

/** Whether the viewer sees the body of a row: a body that they do not see is not counted. */
export const seesBody: Expression = (row, context) =>
  `exists (select from body of_it where of_it.id = ${row}.body_id and ${bodyReading.sight('of_it', context)})`;

export const LANGUAGES = Object.entries(LANGUAGE_TAGS)
  .map(([name, tag]) => `when '${tag}' then '${name}'`)
  .join(' ');

interface Count {
  readonly type: string;
  /** The filter that is its own. */
  readonly own: string;
  readonly by: string;
  readonly fields: Record<string, FieldReading | string>;
  readonly order: (target: string) => string;
  readonly only?: string;
}

const COUNTS: Readonly<Record<string, Count>> = {
  kinds: {
    type: 'SearchKindCount',
    own: 'kind',
    by: 'kind',
    fields: { kind: 'counted' },
    order: (target) => `${target}.count desc, ${target}.counted`,
  },
  bodies: {
    type: 'SearchBodyCount',
    own: 'body',
    by: 'body_id',
    fields: { body: one('Body', 'counted') },
    order: (target) => `${target}.count desc, ${target}.counted`,
    only: 'sees_body',
  },
  languages: {
    type: 'SearchLanguageCount',
    own: 'language',
    by: 'language',
    fields: { language: column((row) => `case ${row}.counted ${LANGUAGES} end`) },
    order: (target) => `${target}.count desc, ${target}.counted`,
  },
  years: {
    type: 'SearchYearCount',
    own: 'date',
    by: `extract(year from dated_at at time zone 'UTC')::int`,
    fields: { year: 'counted' },
    order: (target) => `${target}.counted desc`,
  },
};

/** Things counted by what they are, of those that all other filters let through. */
const tableOf = ({ by, own, only }: Count): string => {
  const others = Object.keys(FILTERS).filter((name) => name !== own);
  const holds = [...others.map((name) => `in_${name}`), `${by} is not null`, ...(only ? [only] : [])];
  return `(select ${by} as counted, count(*)::int as count from ${SEEN} where ${holds.join(' and ')} group by 1)`;
};

export const countReadings: readonly TypeReading[] = Object.values(COUNTS).map((count) => ({
  type: count.type,
  prefix: null,
  table: tableOf(count),
  sight: seenAlready,
  fields: { ...count.fields, count: 'count' },
}));

export const facetFields: Readonly<Record<string, ManyReading>> = Object.fromEntries(
  Object.entries(COUNTS).map(([field, { type, order }]) => [field, many(type, () => 'true', order)]),
);
