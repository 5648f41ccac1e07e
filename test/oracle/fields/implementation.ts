import { type Asking, type OracleField, type OracleRoot, refers, restsOn, things } from '../ask.js';
import { maySee } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { page } from '../page.js';
import { holdsOn, instant, microseconds, type Row } from '../tables.js';
import { findings } from './findings.js';

const dayOf = (value: unknown): string => String(instant(value)).slice(0, 10);

/** What parties had said by the end of a day. */
const standing = (about: string, row: Row, { world, asOf }: Asking): Row[] =>
  world.having('implementation_report', about, row['id']).filter((report) => {
    const ended = report['superseded_at'];
    return dayOf(report['reported_at']) <= asOf && (ended === null || dayOf(ended) > asOf);
  });

const nameOf =
  ({ world }: Asking) =>
  (report: Row): unknown =>
    world.byId('party', report['party_id'])?.['name'];

/** Those that are seen, and of the others no more than whole fives. */
function counted(reports: readonly Row[], state: string, { world, viewer }: Asking): number {
  const ofState = reports.filter((report) => report['state'] === state);
  const seen = ofState.filter((report) => maySee('ImplementationReport', report, viewer, world)).length;
  const others = ofState.length - seen;
  return seen + others - (others % 5);
}

function counts(about: string): OracleField {
  return (row, asking) => {
    const reports = standing(about, row, asking);
    return {
      planned: counted(reports, 'PLANNED', asking),
      underWay: counted(reports, 'UNDER_WAY', asking),
      done: counted(reports, 'DONE', asking),
      notApplicable: counted(reports, 'NOT_APPLICABLE', asking),
    };
  };
}

function reports(about: string): OracleField {
  return (row, asking) =>
    things('ImplementationReport', sortedBy(standing(about, row, asking), nameOf(asking), at('id')), asking);
}

/** Whether the viewer represents anybody today. */
const represents = ({ world, viewer }: Asking): boolean =>
  viewer.memberId !== null &&
  world.having('representation', 'member_id', viewer.memberId).some((one) => holdsOn(one['valid'], world.today));

/** Whether the viewer is a secretary of the working group or of its committee. */
const records = (workingGroup: unknown, { world, viewer }: Asking): boolean =>
  world
    .having('body', 'working_group_id', workingGroup)
    .some(({ id, kind }) => kind !== 'FOCUS_GROUP' && viewer.is('SECRETARY', id));

const isPosted = (row: Row): boolean => row['kind'] === 'RECOMMENDATION' && row['symbol'] !== null;

export const implementationFields: Readonly<Record<string, OracleField>> = {
  'Commitment.workingGroup': refers('Body', 'working_group_id'),
  'Commitment.source': restsOn,
  'Commitment.implementation': counts('commitment_id'),
  'Commitment.implementationReports': reports('commitment_id'),
  'Commitment.viewerMayReportImplementation': (_, asking) => represents(asking),
  'Finding.viewerMayReportImplementation': (row, asking) =>
    isPosted(row) && row['state'] !== 'WITHDRAWN' && represents(asking),
  'Commitment.viewerMayRecordImplementation': (row, asking) => records(row['working_group_id'], asking),
  'Finding.viewerMayRecordImplementation': (row, asking) =>
    isPosted(row) &&
    row['state'] !== 'WITHDRAWN' &&
    records(asking.world.byId('body', row['body_id'])?.['working_group_id'], asking),
  'Finding.implementation': (row, asking) => (isPosted(row) ? counts('finding_id')(row, asking) : null),
  'Finding.implementationReports': reports('finding_id'),
  'ImplementationReport.party': refers('Party', 'party_id'),
  'ImplementationReport.commitment': refers('Commitment', 'commitment_id'),
  'ImplementationReport.recommendation': refers('Finding', 'finding_id'),
  'ImplementationReport.reportedBy': refers('Member', 'reported_by'),
  'ImplementationReport.recordedBy': refers('Member', 'recorded_by'),
  'ImplementationReport.formerReports': (row, asking) => {
    const former = asking.world
      .having('implementation_report', 'party_id', row['party_id'])
      .filter((other) => other['commitment_id'] === row['commitment_id'] && other['finding_id'] === row['finding_id'])
      .filter((other) => microseconds(other['reported_at']) < microseconds(row['reported_at']));
    const latest = (report: Row): number => -microseconds(report['reported_at']);
    return things('ImplementationReport', sortedBy(former, latest, at('id')), asking);
  },
};

export const implementationRoots: Readonly<Record<string, OracleRoot>> = {
  commitments: (asking) => {
    const group = asking.world.having('body', 'slug', asking.args['workingGroup'])[0];
    const there = asking.world.having('commitment', 'working_group_id', group?.['id'] ?? null);
    return things('Commitment', sortedBy(there, at('number'), at('id')), asking);
  },
  recommendations: (asking) => page('Finding', asking.world.rows('finding').filter(isPosted), asking, findings),
};
