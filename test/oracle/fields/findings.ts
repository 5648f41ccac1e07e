import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { waitsForMember, workflowFields } from './finding-workflow.js';
import { ofWorkingGroup } from './bodies.js';
import { type ListRules, page } from '../page.js';
import { type Row, since } from '../tables.js';
import type { World } from '../world.js';

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

/** F10 comes after F9; findings without a symbol come first. */
function bySymbol(row: Row, { world }: Asking): number {
  const padded = (one: Row): string => String(one['symbol'] ?? '').replace(/\d+$/, (number) => number.padStart(9, '0'));
  const own = padded(row);
  return world.rows('finding').filter((one) => padded(one) < own).length;
}

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
    waitsForViewer: (row, value: boolean, { world, viewer }) => waitsForMember(row, viewer.memberId, world) === value,
    author: (row, value: string, { world, viewer }) => {
      const author = world.byGlobalId('mem', value);
      return author !== undefined && author['id'] === row['author_id'] && maySee('Member', author, viewer, world);
    },
    textContains: (row, value: string) =>
      `${String(row['title'])} ${String(row['body_markdown'])}`.toLowerCase().includes(value.toLowerCase()),
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
