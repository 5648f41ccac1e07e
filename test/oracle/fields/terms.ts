import { type Asking, type OracleField, type OracleRoot, refers, restsOn, thing, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, instant, rangeEnd, rangeStart, type Row } from '../tables.js';

type Value = Readonly<Record<string, string | number>>;

const MAJORITY_OF: Readonly<Record<string, string>> = { PRESENT: ' of the seats present', ENTITLED: ' of all seats' };

/** How each kind is said of one and of more. */
const SAYS: Readonly<Record<string, (amount: string, more: string, value: Value) => string>> = {
  SEATS: (amount, more) => `${amount} seat${more}`,
  CO_CHAIRS: (amount, more) => `${amount} co-chair${more}`,
  TERM_LENGTH: (amount, more) => `a term of ${amount} year${more}`,
  RENEWALS: (amount, more) => `renewable ${amount} time${more}`,
  HOLDING_OVER: (amount, more) => `holding over for ${amount} day${more}`,
  QUORUM: (amount, _, value) => `${amount} of the ${value['of'] === 'FILLED_SEATS' ? 'filled ' : ''}seats`,
  DECISION_RULE: (amount, _, value) => `decisions by ${amount}${MAJORITY_OF[String(value['of'])] ?? ''}`,
  SILENCE_PERIOD: (amount, more, value) => `${amount} ${'hours' in value ? 'hour' : 'working day'}${more} of silence`,
  NOTICE_PERIOD: (amount, more) => `${amount} day${more} of notice`,
  CORRECTION_PERIOD: (amount, more) => `corrections within ${amount} day${more}`,
  CADENCE: (amount, more) => (amount === '1' ? 'a meeting every month' : `a meeting every ${amount} month${more}`),
  SYMPOSIUM_CADENCE: (amount, more, value) =>
    `a symposium every ${amount === '1' ? '' : `${amount} `}month${more}${besideOf(value)}`,
  JOINT_ACTS: (amount) => `${amount} co-chairs acting together`,
};
/** Beside what a symposium is held, and how near to it. */
function besideOf({ anchor, toleranceDays: days }: Value): string {
  if (anchor === undefined) return '';
  const near = days === 0 ? ', on its days' : `, within ${days} day${days === 1 ? '' : 's'} of it`;
  return ` beside ${anchor}${days === undefined ? '' : near}`;
}

const UNITS: Readonly<Record<string, string>> = {
  number: 'NUMBER',
  years: 'YEARS',
  months: 'MONTHS',
  days: 'DAYS',
  workingDays: 'WORKING_DAYS',
  hours: 'HOURS',
};

/** What one version says of one kind; silence is an answer, too. */
export function provision(version: Row, kind: string, asking: Asking): unknown {
  const known = version['text_known'] === true;
  const row = asking.world.having('provision', 'terms_version_id', version['id']).find((one) => one['kind'] === kind);
  const value = (row?.['value'] ?? null) as Value | null;
  const key = Object.keys(UNITS).find((name) => value?.[name] !== undefined);
  const quantity = key === undefined ? null : Number(value?.[key]);
  const amount = quantity ?? value?.['share'] ?? String(value?.['rule']).toLowerCase().replaceAll('_', ' ');
  const provided = SAYS[kind]?.(String(amount), quantity === 1 ? '' : 's', value ?? {});
  return {
    kind,
    state: known ? (value ? 'PROVIDED' : 'SILENT') : 'UNKNOWN',
    silent: known && value === null,
    says: known ? (value ? provided : 'not provided for') : 'not known: the text is not in the sources',
    quantity,
    unit: key === undefined ? null : UNITS[key],
    share: value?.['share'] ?? null,
    rule: value?.['rule'] ?? null,
    base: value?.['of'] ?? null,
    anchor: value?.['anchor'] ?? null,
    toleranceDays: value?.['toleranceDays'] ?? null,
    clause: thing('Clause', asking.world.byId('clause', row?.['clause_id']), asking),
  };
}

/** The version in force on the day: the body's own, or else its working group's. */
function inForce(body: Row, asking: Asking): unknown {
  const of = (bodyId: unknown): Row | undefined =>
    asking.world
      .having('terms_version', 'body_id', bodyId)
      .find((version) => holdsOn(version['in_force'], asking.asOf));
  return thing('TermsVersion', of(body['id']) ?? of(body['working_group_id']), asking);
}

/** Those that stand, or those that were taken out. */
const clausesOf = (version: Row, { world }: Asking, removed: boolean): Row[] =>
  world.having('clause', 'terms_version_id', version['id']).filter((one) => (one['removed_at'] !== null) === removed);
const versionOf = (clause: Row, { world }: Asking): Row =>
  world.byId('terms_version', clause['terms_version_id']) as Row;

export const termsFields: Readonly<Record<string, OracleField>> = {
  'Body.termsOfReference': inForce,
  'Body.termsVersions': (row, asking) =>
    things(
      'TermsVersion',
      sortedBy(
        asking.world.having('terms_version', 'body_id', row['id']),
        (version) => rangeStart(version['in_force']),
        (version) => instant(version['created_at']),
        at('id'),
      ),
      asking,
    ),
  'TermsVersion.source': restsOn,
  'TermsVersion.adoptedAtMeeting': refers('Meeting', 'adopted_at_meeting_id'),
  'TermsVersion.body': refers('Body', 'body_id'),
  'TermsVersion.inForceFrom': (row) => rangeStart(row['in_force']),
  'TermsVersion.inForceUntil': (row) => rangeEnd(row['in_force']),
  'TermsVersion.clauses': (row, asking) =>
    things('Clause', sortedBy(clausesOf(row, asking, false), at('position')), asking),
  'TermsVersion.state': (row, asking) => {
    const end = rangeEnd(row['in_force']);
    return row['state'] === 'ADOPTED' && end !== null && end <= asking.asOf ? 'SUPERSEDED' : row['state'];
  },
  'TermsVersion.basedOn': refers('TermsVersion', 'based_on'),
  'TermsVersion.draftedBy': refers('Member', 'drafted_by'),
  'TermsVersion.circulatedAt': (row) => instant(row['circulated_at']),
  'TermsVersion.withdrawnAt': (row) => instant(row['withdrawn_at']),
  'TermsVersion.updatedAt': (row) => instant(row['updated_at']),
  'TermsVersion.removedClauses': (row, asking) =>
    things(
      'Clause',
      sortedBy(clausesOf(row, asking, true), (clause) => instant(clause['removed_at']), at('id')),
      asking,
    ),
  'Clause.termsVersion': refers('TermsVersion', 'terms_version_id'),
  'Clause.removed': (row) => row['removed_at'] !== null,
  'Clause.updatedBy': refers('Member', 'updated_by'),
  'Clause.updatedAt': (row) => instant(row['updated_at']),
  'Clause.wordings': (row, asking) =>
    things(
      'ClauseWording',
      sortedBy(asking.world.having('clause_wording', 'clause_id', row['id']), (one) => -Number(one['version'])),
      asking,
    ),
  'ClauseWording.writtenBy': refers('Member', 'written_by'),
  'ClauseWording.writtenAt': (row) => instant(row['written_at']),
  'TermsVersion.provisions': (row, asking) => Object.keys(SAYS).map((kind) => provision(row, kind, asking)),
};

export const termsRoots: Readonly<Record<string, OracleRoot>> = {
  clauseHistory: (asking) => {
    const { world, viewer, args } = asking;
    const named = world.byGlobalId('cls', String(args['clause']));
    if (!named || !maySee('Clause', named, viewer, world)) return [];
    return things(
      'Clause',
      sortedBy(
        world.having('clause', 'stable_id', named['stable_id']).filter((one) => one['removed_at'] === null),
        (one) => rangeStart(versionOf(one, asking)['in_force']) ?? versionOf(one, asking)['adopted_on'],
        (one) => instant(versionOf(one, asking)['created_at']),
        (one) => versionOf(one, asking)['id'],
      ),
      asking,
    );
  },
  termsVersion: (asking) => thing('TermsVersion', asking.world.byGlobalId('tor', String(asking.args['id'])), asking),
  termsOfReference: (asking) => {
    const { world, viewer, args } = asking;
    const body = world.having('body', 'slug', args['body'])[0];
    // A body that one may not see has no terms, as one that does not exist.
    return body && maySee('Body', body, viewer, world) ? inForce(body, asking) : null;
  },
};
