import { ask } from '../../oracle/compare.js';
import type { Asker } from '../../oracle/loaded-world.js';
import { maySee } from '../../oracle/may-see.js';
import { holdsOn, type Row } from '../../oracle/tables.js';
import { TABLES } from '../../oracle/types.js';
import type { World } from '../../oracle/world.js';
import type { TestServer } from '../../support/server.js';

/** What can be searched: the type of each kind, and which of its rows are found by whoever sees them. */
const KINDS: Readonly<Record<string, readonly [type: string, found: (row: Row, today: string) => boolean]>> = {
  FINDING: ['Finding', () => true],
  AREA: ['AreaForInquiry', () => true],
  PAPER: ['Paper', () => true],
  DECISION: ['Decision', () => true],
  TERMS_OF_REFERENCE: ['TermsVersion', (row, today) => holdsOn(row['in_force'], today)],
  MEETING: ['Meeting', () => true],
  COMMENT: ['Comment', (row) => row['withdrawn_at'] === null],
  ATTACHMENT: ['FindingAttachment', () => true],
  MINUTES: ['Minutes', ({ state }) => state === 'ADOPTED'],
};

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly snippet: readonly { readonly text: string }[];
  readonly body: { readonly id: string; readonly name: string } | null;
}

const HIT = `id kind title symbol label language date path body { id name } snippet { text hit }`;
const FACETS = `facets { kinds { kind count } bodies { body { id name } count } languages { language count } years { year count } }`;

export interface Found {
  readonly hits: readonly Hit[];
  readonly totalCount: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- as it is answered
  readonly facets: any;
  readonly suggestions: readonly Hit[];
}

/** All that somebody finds, page by page, with what is counted and suggested. */
async function everythingFound(app: TestServer, query: string | null, asker: Asker): Promise<Found> {
  const hits: Hit[] = [];
  let after: string | null = null;
  for (;;) {
    const text = `query ($query: String, $typed: String!, $after: String) {
      search(query: $query, first: 100, after: $after) { totalCount nodes { ${HIT} } pageInfo { hasNextPage endCursor } ${FACETS} }
      searchSuggestions(query: $typed) { ${HIT} } }`;
    const answer = await ask(app, { query: text, variables: { query, typed: query ?? 'mark', after } }, asker);
    if (answer.errors) throw new Error(`${asker.name}: ${JSON.stringify(answer.errors)}`);
    const { nodes, pageInfo, totalCount, facets } = answer.data.search;
    hits.push(...(nodes as Hit[]));
    if (!pageInfo.hasNextPage) return { hits, totalCount, facets, suggestions: answer.data.searchSuggestions };
    after = pageInfo.endCursor;
  }
}

/** All that somebody finds, without words and by one that every title has. */
export const foundBy = async (app: TestServer, asker: Asker): Promise<readonly [all: Found, marked: Found]> => [
  await everythingFound(app, null, asker),
  await everythingFound(app, 'marks', asker),
];

/** The words of what was found, each snippet as one text. */
export const wordsOf = ({ hits, suggestions, facets }: Found): string =>
  JSON.stringify([
    facets,
    ...[...hits, ...suggestions].map((hit) => ({ ...hit, snippet: hit.snippet.map(({ text }) => text).join('') })),
  ]);

/** What plain rules let somebody find of everything, as `KIND id`. */
export function expectedToBeFound(asker: Asker, world: World): string[] {
  return Object.entries(KINDS)
    .flatMap(([kind, [type, found]]) =>
      world
        .rows(TABLES[type] as string)
        .filter((row) => found(row, world.today) && maySee(type, row, asker, world))
        .map((row) => `${kind} ${String(row['id'])}`),
    )
    .toSorted();
}

export const foundOf = ({ hits }: Found): string[] =>
  hits.map(({ kind, id }) => `${kind} ${id.slice(id.indexOf('_') + 1)}`).toSorted();

/** Marks were put without triggers: what can be searched is written anew. */
export async function writeEntriesAnew(app: TestServer): Promise<void> {
  for (const table of ['finding', 'area_for_inquiry', 'paper', 'decision', 'meeting'])
    await app.sql(`select search_${table}(t) from ${table} t`);
  await app.sql(`select search_finding_attachment(t) from finding_attachment t where removed_at is null`);
  await app.sql(`select search_discussion_comment(t) from discussion_comment t where withdrawn_at is null`);
  await app.sql(`select search_terms_version(t) from terms_version t where state in ('ADOPTED', 'SUPERSEDED')`);
  await app.sql(`select search_minutes(t) from minutes t where state = 'ADOPTED'`);
}
