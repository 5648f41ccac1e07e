import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { knowsAuthors } from '../attribution.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { waitsForMember, workflowFields } from './finding-workflow.js';
import { evidenceOf, SUMMARY, summary } from './finding-wording.js';
import { ofWorkingGroup } from './bodies.js';
import { type ListRules, page } from '../page.js';
import { type Row, since } from '../tables.js';
import type { World } from '../world.js';

/** The columns in which words are looked for. */
const WORDS = ['symbol', 'title', 'body_markdown', ...SUMMARY];

/** The other rows to which a table of pairs ties a row. */
const tied = (pairs: readonly Row[], column: string, table: string, world: World): Row[] =>
  pairs.map((pair) => world.byId(table, pair[column]) as Row);
const areasOf = (row: Row, world: World): Row[] =>
  tied(world.having('finding_area', 'finding_id', row['id']), 'area_id', 'area_for_inquiry', world);

function citation(row: Row, { world }: Asking): string | null {
  if (row['symbol'] === null) return null;
  const body = world.byId('body', row['body_id']) as Row;
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: String(body['home_time_zone']) });
  const wording = world
    .having('finding_revision', 'finding_id', row['id'])
    .find(({ number }) => number === row['revision']);
  const day = zone.format(new Date(String(wording?.['created_at'] ?? row['updated_at'])));
  return [row['symbol'], row['title'], body['name'], `revision ${String(row['revision'])}`, day].join(', ');
}

const ranks = new WeakMap<World, ReadonlyMap<unknown, number>>();

/** F10 comes after F9; findings without a symbol come first. */
function bySymbol(row: Row, { world }: Asking): number {
  let known = ranks.get(world);
  if (!known) {
    const padded = (one: Row): string =>
      String(one['symbol'] ?? '').replace(/\d+$/, (number) => number.padStart(9, '0'));
    const keys = world.rows('finding').map((one) => [padded(one), one['id']] as const);
    known = new Map(keys.map(([own, id]) => [id, keys.filter(([other]) => other < own).length]));
    ranks.set(world, known);
  }
  return known.get(row['id']) ?? 0;
}

const restsOn =
  (finding: string, revision: string): OracleField =>
  (row, asking) =>
    things('FindingEvidence', evidenceOf(row[finding], row[revision], asking.world), asking);

function readRevision(row: Row, { world, viewer }: Asking): number | null {
  const own = world
    .having('finding_reading', 'finding_id', row['id'])
    .find((one) => one['member_id'] === viewer.memberId);
  return own ? Number(own['revision']) : null;
}
const changedSinceRead = (row: Row, asking: Asking): boolean =>
  (readRevision(row, asking) ?? Infinity) < Number(row['revision']);

/** The findings at the other ends of relations of a kind, looked at from some of their columns. */
const related =
  (kind: string, ...ends: (readonly [own: string, other: string])[]): OracleField =>
  (row, asking) => {
    const ids = ends.flatMap(([own, other]) =>
      asking.world
        .having('finding_relation', own, row['id'])
        .filter((one) => one['kind'] === kind)
        .map((one) => one[other]),
    );
    const found = [...new Set(ids)].map((id) => asking.world.byId('finding', id) as Row);
    return things(
      'Finding',
      sortedBy(found, (one) => bySymbol(one, asking), at('id')),
      asking,
    );
  };

export const findings: ListRules = {
  orders: {
    UPDATED_AT: (row) => Date.parse(String(row['updated_at'])),
    POSTED_AT: (row) => (row['posted_at'] === null ? Infinity : Date.parse(String(row['posted_at']))),
    SYMBOL: bySymbol,
  },
  direction: 'DESC',
  filters: {
    body: (row, value: string, { world }) => row['body_id'] === world.byGlobalId('bdy', value)?.['id'],
    workingGroup: ofWorkingGroup,
    kind: (row, value: string) => row['kind'] === value,
    label: (row, value: string) => row['label'] === value,
    state: (row, value: string) => row['state'] === value,
    area: (row, value: string, { world }) =>
      areasOf(row, world).some((area) => area['id'] === world.byGlobalId('afi', value)?.['id']),
    changedSinceRead: (row, value: boolean, asking) => changedSinceRead(row, asking) === value,
    waitsForViewer: (row, value: boolean, { world, viewer }) => waitsForMember(row, viewer.memberId, world) === value,
    author: (row, value: string, { world, viewer }) => {
      const author = world.byGlobalId('mem', value);
      return (
        author !== undefined &&
        author['id'] === row['author_id'] &&
        knowsAuthors(row, viewer, world) &&
        maySee('Member', author, viewer, world)
      );
    },
    textContains: (row, value: string) =>
      WORDS.flatMap((column) => (row[column] === null ? [] : String(row[column])))
        .join(' ')
        .toLowerCase()
        .includes(value.toLowerCase()),
  },
};

export const findingFields: Readonly<Record<string, OracleField>> = {
  'Finding.author': refers('Member', 'author_id'),
  'Finding.originatingParty': refers('Party', 'originating_party_id'),
  'Finding.body': refers('Body', 'body_id'),
  'Finding.areas': (row, asking) =>
    things('AreaForInquiry', sortedBy(areasOf(row, asking.world), at('position'), at('id')), asking),
  'Finding.revisions': (row, asking) =>
    row['state'] === 'DRAFT'
      ? []
      : things(
          'FindingRevision',
          sortedBy(asking.world.having('finding_revision', 'finding_id', row['id']), at('number')),
          asking,
        ),
  'Finding.citation': citation,
  ...workflowFields,
  'Finding.summary': summary,
  'FindingRevision.summary': summary,
  'Finding.evidence': restsOn('id', 'revision'),
  'FindingRevision.evidence': restsOn('finding_id', 'number'),
  'Finding.related': related('RELATED', ['finding_id', 'other_id'], ['other_id', 'finding_id']),
  'Finding.supersedes': related('SUPERSEDES', ['finding_id', 'other_id']),
  'Finding.supersededBy': related('SUPERSEDES', ['other_id', 'finding_id']),
  'Finding.viewerReadRevision': readRevision,
  'Finding.changedSinceRead': changedSinceRead,
  'FindingRevision.author': refers('Member', 'author_id'),
  'AreaForInquiry.body': refers('Body', 'body_id'),
  'AreaForInquiry.findings': (row, asking) =>
    page(
      'Finding',
      since(
        tied(asking.world.having('finding_area', 'area_id', row['id']), 'finding_id', 'finding', asking.world),
        asking.args['changedSince'],
      ),
      asking,
      findings,
    ),
  'Body.areasForInquiry': (row, asking) =>
    things(
      'AreaForInquiry',
      sortedBy(asking.world.having('area_for_inquiry', 'body_id', row['id']), at('position')),
      asking,
    ),
  'Body.findings': (row, asking) =>
    page(
      'Finding',
      since(asking.world.having('finding', 'body_id', row['id']), asking.args['changedSince']),
      asking,
      findings,
    ),
};

export const findingRoots: Readonly<Record<string, OracleRoot>> = {
  findings: (asking) =>
    page('Finding', since(asking.world.rows('finding'), asking.args['changedSince']), asking, findings),
  finding: (asking) => {
    const by = asking.args['by'] as { id?: string; symbol?: string };
    const { world } = asking;
    const row = by.id === undefined ? world.having('finding', 'symbol', by.symbol)[0] : world.byGlobalId('fnd', by.id);
    return thing('Finding', row, asking);
  },
};
