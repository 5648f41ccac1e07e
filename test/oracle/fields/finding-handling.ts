import { createHash } from 'node:crypto';
import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { emptied, writesFinding } from '../attribution.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { partiesOf } from '../parties-of.js';
import { instant, type Row } from '../tables.js';
import { standingsOf } from '../viewers.js';
import type { World } from '../world.js';
import { ofWorkingGroup } from './bodies.js';
import { evidenceOf, summary } from './finding-wording.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
const WORDS = ['kind', 'title', 'body_markdown'];
const wordsOf = (row: Row): string[] => [
  ...WORDS,
  ...Object.keys(row)
    .filter((column) => column.startsWith('summary_'))
    .toSorted((one, other) => (one < other ? -1 : 1)),
];
const hash: OracleField = (row, { world }): string => {
  const rests = evidenceOf(row['id'], row['revision'], world).flatMap(({ kind, words, link }) => [
    kind,
    words,
    link ?? '',
  ]);
  const said = [...wordsOf(row).map((column) => row[column]), ...rests].map((words) => JSON.stringify(words));
  return createHash('sha256')
    .update(`[${said.join(', ')}]`)
    .digest('hex');
};

const isPast = (moment: unknown): boolean => Date.parse(String(moment)) <= Date.now();
const stateOf = (row: Row): unknown =>
  row['state'] === 'OPEN' && isPast(row['expires_at']) ? 'EXPIRED' : row['state'];

const proposalsOf = (finding: Row, world: World): readonly Row[] =>
  world.having('finding_proposal', 'finding_id', finding['id']);

/** As a viewer would be, of whom only the member is known. */
const isTold = (finding: Row, member: unknown, world: World): boolean =>
  finding['chatham_house'] !== true ||
  writesFinding(finding, member, world) ||
  standingsOf(world, member).some(
    (one) =>
      one.holds(world.today) && one.body['id'] === finding['body_id'] && ['LEAD', 'SECRETARY'].includes(one.role),
  );

/** Whether somebody can still settle a proposal on the finding. */
export function settlesProposal(finding: Row, member: unknown, world: World): boolean {
  const held = standingsOf(world, member).filter(({ holds }) => holds(world.today));
  const is = (body: unknown, ...roles: string[]): boolean =>
    held.some(
      (one) => one.body['id'] === body && (roles.length === 0 ? one.role !== 'OBSERVER' : roles.includes(one.role)),
    );
  const { body_id: group, transmitted_to: committee } = finding;
  const concludes = is(committee, 'CO_CHAIR', 'SECRETARY');
  const speaks =
    isTold(finding, member, world) && partiesOf(member, world.today, world).has(finding['originating_party_id']);
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

const isLatest = (row: Row, world: World): boolean => findingOf(row, world)['released_revision'] === row['revision'];

function releasedOn(row: Row, { world }: Asking): string {
  const zone = new Intl.DateTimeFormat('en-CA', { timeZone: String(groupOf(row, world)['home_time_zone']) });
  return zone.format(new Date(String(row['released_at'])));
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
  'Finding.attachments': (row, asking) =>
    things(
      'FindingAttachment',
      sortedBy(asking.world.having('finding_attachment', 'finding_id', row['id']), at('attached_at'), at('id')),
      asking,
    ),
  'FindingAttachment.finding': refers('Finding', 'finding_id'),
  'FindingAttachment.size': (row) => row['size_bytes'],
  'FindingAttachment.label': (row, { world }) =>
    LABELS[Math.max(...[row['own_label'], findingOf(row, world)['label']].map((one) => LABELS.indexOf(String(one))))],
  'FindingAttachment.attachedBy': refers('Member', 'attached_by'),
  'FindingAttachment.filePath': (row) => `/findings/files/fil_${String(row['id'])}`,
  ...Object.fromEntries(
    Object.entries(emptied).map(([field, sees]): [string, OracleField] => [
      field,
      (row, { viewer, world }) => (sees(row, viewer, world) ? row['evidence'] : ''),
    ]),
  ),
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
  'ReleasedFinding.latest': (row, { world }) => isLatest(row, world),
  'ReleasedFinding.versions': (row, asking) =>
    things(
      'ReleasedFinding',
      sortedBy(asking.world.having('finding_release', 'finding_id', row['finding_id']), at('revision')),
      asking,
    ),
  'ReleasedFinding.label': () => 'CLEAR',
  'ReleasedFinding.summary': (row, { world }) => summary(wordingOf(row, world)),
  'ReleasedFinding.evidence': (row, asking) =>
    row['covers_evidence'] === true
      ? things('ReleasedEvidence', evidenceOf(row['finding_id'], row['revision'], asking.world), asking)
      : [],
  // Here every address leads outside; others have a test of their own.
  'ReleasedEvidence.link': (row) => row['link'],
  'ReleasedFinding.releasedOn': releasedOn,
};

export const handlingRoots: Readonly<Record<string, OracleRoot>> = {
  releasedFindings: (asking) => {
    const latest = asking.world.rows('finding_release').filter((row) => isLatest(row, asking.world));
    return page('ReleasedFinding', latest, asking, released);
  },
  releasedFinding: (asking) => {
    const { world } = asking;
    const { by, revision } = asking.args as { by: { id?: string; symbol?: string }; revision?: number };
    const isAsked = (row: Row): boolean => row['revision'] === revision;
    if (by.id !== undefined) {
      const row = world.byGlobalId('rel', by.id);
      return thing('ReleasedFinding', row && (revision === undefined || isAsked(row)) ? row : undefined, asking);
    }
    const named = world.having('finding', 'symbol', by.symbol)[0];
    const row = world
      .having('finding_release', 'finding_id', named?.['id'])
      .find((one) => (revision === undefined ? isLatest(one, world) : isAsked(one)));
    return thing('ReleasedFinding', row, asking);
  },
};
