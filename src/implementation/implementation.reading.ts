import { findingReading } from '../findings/finding.reading.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import {
  column,
  everybody,
  type Expression,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { source } from '../members/source-document.reading.js';

/** Counts go up in steps of so many parties whose reports the viewer does not see: no group that is smaller shows, nor a difference that is. */
const STEP = 5;

const represents = (party: string, context: ReadingContext): string =>
  `exists (select from representation own where own.member_id = ${context.viewer('memberId', 'uuid')} and own.party_id = ${party} and own.valid @> (${context.now()} at time zone 'UTC')::date)`;

/** What the party chose, as far as the viewer sees what the report is about; its own people read all of it. */
const sight: Expression = (row, context) =>
  `((${row}.finding_id is null or exists (select from finding about where about.id = ${row}.finding_id and ${findingReading.sight('about', context)}))` +
  ` and (${row}.visibility = 'PUBLIC'` +
  ` or ${row}.visibility = 'WORKING_GROUP' and ${row}.working_group_id = any(${context.viewer('community')})` +
  ` or ${row}.visibility in ('WORKING_GROUP', 'COMMITTEE') and exists (select from body steering where steering.kind = 'STEERING_COMMITTEE' and steering.working_group_id = ${row}.working_group_id and steering.id = any(${context.viewer('inside')}))` +
  ` or ${represents(`${row}.party_id`, context)}))`;

/** Of several reports of a day the last one stands for it. */
const standsOn = (row: string, day: string): string =>
  `(${row}.reported_at at time zone 'UTC')::date <= ${day} and (${row}.superseded_at is null or (${row}.superseded_at at time zone 'UTC')::date > ${day})`;

export const implementationReportReading: TypeReading = {
  type: 'ImplementationReport',
  prefix: 'imr',
  table: 'implementation_report',
  sight,
  fields: {
    id: globalId('imr'),
    party: one('Party', 'party_id'),
    commitment: one('Commitment', 'commitment_id'),
    recommendation: one('Finding', 'finding_id'),
    state: 'state',
    note: 'note',
    visibility: 'visibility',
    reportedBy: one('Member', 'reported_by'),
    recordedBy: one('Member', 'recorded_by'),
    evidence: 'evidence',
    evidenceReceivedAt: 'evidence_received_at',
    reportedAt: 'reported_at',
    supersededAt: 'superseded_at',
    formerReports: many(
      'ImplementationReport',
      (row, target) =>
        `${target}.party_id = ${row}.party_id and coalesce(${target}.finding_id, ${target}.commitment_id) = coalesce(${row}.finding_id, ${row}.commitment_id) and ${target}.reported_at < ${row}.reported_at`,
      (target) => `${target}.reported_at desc, ${target}.id`,
    ),
  },
};

export const commitmentReading: TypeReading = {
  type: 'Commitment',
  prefix: 'cmm',
  table: 'commitment',
  sight: everybody,
  fields: {
    id: globalId('cmm'),
    workingGroup: one('Body', 'working_group_id'),
    number: 'number',
    text: 'text',
    source,
  },
};

/** How many parties say so: those whose reports the viewer sees, and of the others as many fives as there are. */
const counted = (about: string, state: string) =>
  column(
    (row, context) =>
      `(select (count(*) filter (where c.seen) + ${STEP} * (count(*) filter (where not c.seen) / ${STEP}))::int` +
      ` from (select ${sight('said', context)} as seen from implementation_report said where said.${about} = ${row}.id` +
      ` and said.state = '${state}' and ${standsOn('said', context.asOf())}) c)`,
  );

const standing = (applies?: Expression): Expression | undefined =>
  applies && ((row, context) => `${applies(row, context)} and ${row}.state <> 'WITHDRAWN'`);

/** Who speaks for a party, speaks for it here: of what one sees, and of a recommendation that stands. */
const mayReport = (stands?: Expression) =>
  column(
    (row, context) =>
      `(${stands?.(row, context) ?? 'true'} and exists (select from representation spoken where spoken.member_id = ${context.viewer('memberId', 'uuid')} and spoken.valid @> (${context.now()} at time zone 'UTC')::date))`,
  );

/** In which working group it is to be put into practice. */
const workingGroupOf: Readonly<Record<'finding_id' | 'commitment_id', (row: string) => string>> = {
  finding_id: (row) => `(select led.working_group_id from body led where led.id = ${row}.body_id)`,
  commitment_id: (row) => `${row}.working_group_id`,
};

/** As `implementation.record` has it: the secretaries of the working group and of its committee. */
const mayRecord = (about: 'finding_id' | 'commitment_id', stands?: Expression) =>
  column(
    (row, context) =>
      `(${stands?.(row, context) ?? 'true'} and exists (select from body kept where kept.working_group_id = ${workingGroupOf[about](row)}` +
      ` and kept.kind <> 'FOCUS_GROUP' and kept.id = any(${context.viewer('SECRETARY')})))`,
  );

/** What a recommendation and a commitment have. */
export const implementationOf = (about: 'finding_id' | 'commitment_id', applies?: Expression) => ({
  implementation: object(
    {
      planned: counted(about, 'PLANNED'),
      underWay: counted(about, 'UNDER_WAY'),
      done: counted(about, 'DONE'),
      notApplicable: counted(about, 'NOT_APPLICABLE'),
    },
    applies,
  ),
  viewerMayReportImplementation: mayReport(standing(applies)),
  viewerMayRecordImplementation: mayRecord(about, standing(applies)),
  implementationReports: many(
    'ImplementationReport',
    (row, target, context) => `${target}.${about} = ${row}.id and ${standsOn(target, context.asOf())}`,
    (target) => `(select p.name from party p where p.id = ${target}.party_id), ${target}.id`,
  ),
});

export const isRecommendation: Expression = (row) => `${row}.kind = 'RECOMMENDATION' and ${row}.symbol is not null`;

export const implementationRoots: RootReading[] = [
  {
    field: 'commitments',
    kind: 'many',
    type: 'Commitment',
    where: (row, context) =>
      `exists (select from body w where w.id = ${row}.working_group_id and w.slug = ${context.argument('workingGroup', 'text')})`,
    order: (row) => `${row}.number, ${row}.id`,
  },
  { field: 'recommendations', kind: 'connection', type: 'Finding', where: isRecommendation },
];
