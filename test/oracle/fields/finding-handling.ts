import { createHash } from 'node:crypto';
import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { partiesOf } from '../parties-of.js';
import { instant, type Row } from '../tables.js';
import { standingsOf } from '../viewers.js';
import type { World } from '../world.js';
import { ofWorkingGroup } from './bodies.js';

const WORDS = ['kind', 'title', 'body_markdown'];
const wordsOf = (row: Row): string[] => [
  ...WORDS,
  ...Object.keys(row)
    .filter((column) => column.startsWith('summary_'))
    .toSorted((one, other) => (one < other ? -1 : 1)),
];
const hash = (row: Row): string =>
  createHash('sha256')
    .update(
      `[${wordsOf(row)
        .map((column) => JSON.stringify(row[column]))
        .join(', ')}]`,
    )
    .digest('hex');

const isPast = (moment: unknown): boolean => Date.parse(String(moment)) <= Date.now();
const stateOf = (row: Row): unknown =>
  row['state'] === 'OPEN' && isPast(row['expires_at']) ? 'EXPIRED' : row['state'];

const proposalsOf = (finding: Row, world: World): readonly Row[] =>
  world.having('finding_proposal', 'finding_id', finding['id']);

/** Whether somebody can still settle a proposal on the finding. */
export function settlesProposal(finding: Row, member: unknown, world: World): boolean {
  const held = standingsOf(world, member).filter(({ holds }) => holds(world.today));
  const is = (body: unknown, ...roles: string[]): boolean =>
    held.some(
      (one) => one.body['id'] === body && (roles.length === 0 ? one.role !== 'OBSERVER' : roles.includes(one.role)),
    );
  const { body_id: group, transmitted_to: committee } = finding;
  const concludes = is(committee, 'CO_CHAIR', 'SECRETARY');
  const speaks = partiesOf(member, world.today, world).has(finding['originating_party_id']);
  return proposalsOf(finding, world).some((row) => {
    if (stateOf(row) !== 'OPEN' || row['proposed_by'] === member) return false;
    if (row['kind'] === 'RELABEL')
      return is(group, 'LEAD', 'SECRETARY') || (concludes && finding['label'] !== 'AMBER_STRICT');
    const consents = row['needs_consent'] === true && row['consented_by'] === null && speaks;
    return (row['confirmed_by'] === null && concludes) || (consents && (is(group) || is(committee)));
  });
}

const findingOf = (row: Row, world: World): Row => world.byId('finding', row['finding_id']) as Row;
const wordingOf = (row: Row, world: World): Row =>
  world
    .having('finding_revision', 'finding_id', row['finding_id'])
    .find((one) => one['number'] === row['revision']) as Row;
const groupOf = (row: Row, world: World): Row => world.byId('body', findingOf(row, world)['body_id']) as Row;

function citation(row: Row, { world }: Asking): string {
  const group = groupOf(row, world);
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: String(group['home_time_zone']) });
  const day = zone.format(new Date(String(row['released_at'])));
  const { symbol } = findingOf(row, world);
  return [symbol, wordingOf(row, world)['title'], group['name'], `revision ${String(row['revision'])}`, day].join(', ');
}

const released: ListRules = {
  orders: { RELEASED_AT: (row) => Date.parse(String(row['released_at'])) },
  direction: 'DESC',
  filters: {
    body: (row, value: string, { world }) => groupOf(row, world)['id'] === world.byGlobalId('bdy', value)?.['id'],
    workingGroup: (row, value: string, asking) =>
      ofWorkingGroup({ body_id: groupOf(row, asking.world)['id'] }, value as never, asking),
    kind: (row, value: string) => row['kind'] === value,
  },
};

export const handlingFields: Readonly<Record<string, OracleField>> = {
  'Finding.textSha256': hash,
  'Finding.proposals': (row, asking) =>
    things('FindingProposal', sortedBy(proposalsOf(row, asking.world), at('number')), asking),
  'FindingProposal.state': stateOf,
  'FindingProposal.proposedBy': refers('Member', 'proposed_by'),
  'FindingProposal.consentedBy': refers('Member', 'consented_by'),
  'FindingProposal.confirmedBy': refers('Member', 'confirmed_by'),
  'FindingProposal.endedAt': (row) =>
    instant(stateOf(row) === 'EXPIRED' && row['ended_at'] === null ? row['expires_at'] : row['ended_at']),
  'ReleasedFinding.symbol': (row, { world }) => findingOf(row, world)['symbol'],
  'ReleasedFinding.title': (row, { world }) => wordingOf(row, world)['title'],
  'ReleasedFinding.bodyMarkdown': (row, { world }) => wordingOf(row, world)['body_markdown'],
  'ReleasedFinding.body': (row, asking) => thing('Body', groupOf(row, asking.world), asking),
  'ReleasedFinding.citation': citation,
};

export const handlingRoots: Readonly<Record<string, OracleRoot>> = {
  releasedFindings: (asking) => page('ReleasedFinding', asking.world.rows('finding_release'), asking, released),
  releasedFinding: (asking) => {
    const { world } = asking;
    const by = asking.args['by'] as { id?: string; symbol?: string };
    const named = by.id === undefined ? world.having('finding', 'symbol', by.symbol)[0] : undefined;
    const row =
      by.id === undefined
        ? world
            .rows('finding_release')
            .find((one) => one['finding_id'] === named?.['id'] && one['revision'] === named?.['released_revision'])
        : world.byGlobalId('rel', by.id);
    return thing('ReleasedFinding', row, asking);
  },
};
