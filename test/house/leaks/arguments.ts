import type { Row } from '../../oracle/tables.js';
import type { World } from '../../oracle/world.js';

export type Values = Readonly<Record<string, unknown>>;

/** Of many things so many, spread over all of them. */
const SOME = 2;

function some(rows: readonly Row[]): readonly Row[] {
  const step = Math.max(1, rows.length / SOME);
  return Array.from({ length: Math.min(SOME, rows.length) }, (_, place) => rows[Math.floor(place * step)] as Row);
}

const byId =
  (prefix: string, table: string, name = 'id') =>
  (world: World): Values[] =>
    some(world.rows(table)).map(({ id }) => ({ [name]: `${prefix}_${String(id)}` }));

const bySlug =
  (table: string, of: (row: Row) => boolean = () => true) =>
  (world: World): Values[] =>
    some(world.rows(table).filter((row) => row['slug'] !== null && of(row))).map(({ slug }) => ({ by: { slug } }));

const ofKind = (kind: string) => (world: World) => bySlug('body', (row) => row['kind'] === kind)(world);
const ofGroups = (): Values[] => ['demo', 'other', 'infcirc-908'].map((workingGroup) => ({ workingGroup }));

const bySymbol = (world: World): Values[] =>
  some(world.rows('finding').filter(({ symbol }) => symbol !== null)).map(({ symbol }) => ({ by: { symbol } }));

const released = (world: World): Values[] =>
  some(world.rows('finding_release')).map((row) => ({
    by: { symbol: world.byId('finding', row['finding_id'])?.['symbol'] },
    revision: row['revision'],
  }));

const seated = (world: World): Row[] =>
  some(world.rows('body').filter(({ id }) => world.having('seat', 'body_id', id).length > 0)) as Row[];
const ofSeated =
  (more: (body: string) => Values) =>
  (world: World): Values[] =>
    seated(world).map(({ id }) => more(`bdy_${String(id)}`));

const redlines = (world: World): Values[] =>
  world
    .rows('terms_version')
    .filter((row) => world.byId('terms_version', row['based_on'])?.['body_id'] === row['body_id'])
    .map((row) => ({ from: `tor_${String(row['based_on'])}`, to: `tor_${String(row['id'])}` }));

/** Versions whose text can still be written. */
const open = (world: World): Values[] =>
  world
    .rows('terms_version')
    .filter(({ state }) => state === 'DRAFT' || state === 'CIRCULATED')
    .map(({ id }) => ({ termsVersion: `tor_${String(id)}` }));

const groups = (world: World): Row[] => world.rows('body').filter(({ kind }) => kind === 'FOCUS_GROUP');

/** With what those fields of Query are asked that cannot do without, or tell more with it. */
const ARGUMENTS: Readonly<Record<string, (world: World) => readonly Values[]>> = {
  body: bySlug('body'),
  cadence: ofSeated((body) => ({ body })),
  yearCalendar: ofSeated((body) => ({ body, year: 2099 })),
  clauseHistory: byId('cls', 'clause', 'clause'),
  commitments: ofGroups,
  explainMeetingPlan: byId('pln', 'meeting_plan'),
  fairnessLedger: ofSeated((body) => ({ body })),
  finding: bySymbol,
  focusGroup: ofKind('FOCUS_GROUP'),
  focusGroups: ofGroups,
  meeting: bySlug('meeting'),
  meetingPlan: byId('pln', 'meeting_plan'),
  meetingPreview: ofSeated((body) => ({
    input: { body, durationMinutes: 60, startsAt: { local: '2099-03-02T10:00', timeZone: 'Asia/Tokyo' } },
  })),
  member: byId('mem', 'member'),
  node: byId('fnd', 'finding'),
  paper: byId('pap', 'paper'),
  party: bySlug('party'),
  poll: byId('pol', 'poll'),
  // Only an upload of one's own is read, and here nobody has sent one: test/findings/import.spec.ts.
  previewFindingText: byId('upl', 'member', 'upload'),
  previewTermsImport: (world) => open(world).map((of) => ({ ...of, text: { markdown: '1. Other words' } })),
  procedure: byId('prc', 'procedure'),
  progressReport: (world) =>
    some(groups(world)).map(({ id }) => ({ focusGroup: `bdy_${String(id)}`, from: '2019-01-01', until: '2026-12-31' })),
  redline: redlines,
  registerDifference: () => [{ from: '2017-01-01', to: '2025-01-01' }],
  releasedFinding: released,
  searchSuggestions: () => [{ query: 'mark' }],
  steeringCommittee: ofGroups,
  suggestSlots: ofSeated((body) => ({ input: { body, durationMinutes: 60, from: '2099-03-02', to: '2099-03-06' } })),
  termsOfReference: (world) => some(world.rows('body')).map(({ slug }) => ({ body: slug })),
  termsVersion: byId('tor', 'terms_version'),
  textForDecision: byId('tor', 'terms_version', 'version'),
  workingGroup: ofKind('WORKING_GROUP'),
  wouldChange: open,
};

export const argumentsOf = (field: string, world: World): readonly Values[] | undefined => ARGUMENTS[field]?.(world);
