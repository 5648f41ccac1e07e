import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, type Row } from '../tables.js';
import { standingsOf } from '../viewers.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';

const openings = (row: Row, { world }: Asking): readonly Row[] => world.having('paper_opening', 'paper_id', row['id']);
const openedByViewer = (row: Row, asking: Asking): Row | undefined =>
  openings(row, asking).find((one) => asking.viewer.memberId !== null && one['member_id'] === asking.viewer.memberId);

/** Those for whom a paper is, as they stand today. */
function isFor(row: Row, memberId: unknown, { world }: Asking): boolean {
  const body = world.byId('body', row['body_id']) as Row;
  const open = ['CLEAR', 'GREEN'].includes(String(row['label']));
  const own = row['audience'] === 'CHAIRS';
  const toAll = body['kind'] === 'WORKING_GROUP' && open && !own;
  return standingsOf(world, memberId).some(
    (one) =>
      one.holds(world.today) &&
      (one.body['id'] === body['id'] || (toAll && one.body['working_group_id'] === body['id'])) &&
      (own ? ['CO_CHAIR', 'LEAD', 'SECRETARY'].includes(one.role) : one.role !== 'OBSERVER' || open),
  );
}

const papers: ListRules = {
  orders: {
    ISSUED_AT: (row) => Date.parse(String(row['issued_at'])),
    TITLE: (row) => String(row['title']),
  },
  direction: 'DESC',
  filters: {
    body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
    workingGroup: ofWorkingGroup,
    meeting: (row, value: string, { world, viewer }) => {
      const meeting = world.byGlobalId('mtg', value);
      return meeting !== undefined && meeting['id'] === row['meeting_id'] && maySee('Meeting', meeting, viewer, world);
    },
    kind: (row, value: string) => row['kind'] === value,
    audience: (row, value: string) => row['audience'] === value,
    label: (row, value: string) => row['label'] === value,
    state: (row, value: string) => row['state'] === value,
    year: (row, value: number) => row['year'] === value,
    symbol: (row, value: string) => row['symbol'] === value,
    textContains: (row, value: string) =>
      `${String(row['symbol'])} ${String(row['title'])}`.toLowerCase().includes(value.toLowerCase()),
    opened: (row, value: boolean, asking) => (openedByViewer(row, asking) !== undefined) === value,
  },
};

export const paperFields: Readonly<Record<string, OracleField>> = {
  'Paper.body': refers('Body', 'body_id'),
  'Paper.meeting': refers('Meeting', 'meeting_id'),
  'Paper.base': refers('Paper', 'base_id'),
  'Paper.followers': (row, asking) =>
    things(
      'Paper',
      sortedBy(asking.world.having('paper', 'base_id', row['id']), (one) => instant(one['issued_at']), at('id')),
      asking,
    ),
  'Paper.size': (row) => row['size_bytes'],
  'Paper.filePath': (row) => `/papers/pap_${String(row['id'])}/file`,
  'Paper.issuedBy': refers('Member', 'issued_by'),
  'Paper.openedAt': (row, asking) => instant(openedByViewer(row, asking)?.['opened_at']),
  'Paper.notOpenedBy': (row, asking) => {
    const opened = new Set(openings(row, asking).map((one) => one['member_id']));
    const waiting = asking.world
      .rows('member')
      .filter(({ id }) => id !== row['issued_by'] && !opened.has(id) && isFor(row, id, asking));
    return things('Member', sortedBy(waiting, at('name'), at('id')), asking);
  },
  'Meeting.papers': (row, asking) =>
    page('Paper', asking.world.having('paper', 'meeting_id', row['id']), asking, papers),
};

export const paperRoots: Readonly<Record<string, OracleRoot>> = {
  papers: (asking) => page('Paper', asking.world.rows('paper'), asking, papers),
  paper: (asking) => thing('Paper', asking.world.byGlobalId('pap', String(asking.args['id'])), asking),
};
