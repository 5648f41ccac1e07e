import { ofWorkingGroup } from '../bodies/body.reading.js';
import {
  column,
  computed,
  everybody,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { insideSight } from '../meetings/meeting.sight.js';
import { keepers, minutesSight } from './minutes.sight.js';

const ofCirculation =
  (sql: (procedure: string, row: string) => string): Expression =>
  (row) =>
    `(select ${sql('p', row)} from procedure p where p.id = ${row}.procedure_id and ${row}.state <> 'DRAFT')`;

const running: Expression = (row, context) =>
  `(${row}.state = 'CIRCULATED' and exists (select from procedure p where p.id = ${row}.procedure_id and p.state = 'OPEN' and p.expires_at > ${context.now()}))`;

const lastAdoption = (name: string): FieldReading =>
  column(
    (row) => `(select a.${name} from minutes_adoption a where a.minutes_id = ${row}.id order by a.number desc limit 1)`,
  );

/** The instant of the last record from which they would be composed. */
const lastRecord = (row: string): string =>
  `greatest(${[
    `select max(greatest(x.recorded_at, x.struck_at)) from attendance x where x.meeting_id = ${row}.meeting_id`,
    `select max(greatest(x.declared_at, x.settled_at, x.struck_at)) from interest x where x.meeting_id = ${row}.meeting_id`,
    `select x.close_recorded_at from sitting x where x.id = ${row}.meeting_id`,
    `select max(x.updated_at) from note x where x.meeting_id = ${row}.meeting_id`,
    `select max(y.recorded_at) from decision x join decision_statement y on y.decision_id = x.id where x.meeting_id = ${row}.meeting_id`,
    `select max(y.confirmed_at) from decision x join decision_confirmation y on y.decision_id = x.id where x.meeting_id = ${row}.meeting_id`,
    `select max(x.added_at) from action x where x.meeting_id = ${row}.meeting_id`,
  ]
    .map((sql) => `(${sql})`)
    .join(', ')})`;

export const minutesReading: TypeReading = {
  type: 'Minutes',
  prefix: 'min',
  table: 'minutes',
  sight: minutesSight,
  fields: {
    id: globalId('min'),
    meeting: one('Meeting', 'meeting_id'),
    body: one('Body', 'body_id'),
    language: 'language',
    label: 'label',
    state: 'state',
    draftedBy: one('Member', 'drafted_by'),
    draftedAt: 'drafted_at',
    composedAt: column('composed_at', keepers),
    recordsChanged: column(
      (row) => `(${row}.state = 'DRAFT' and coalesce(${lastRecord(row)} > ${row}.composed_at, false))`,
      keepers,
    ),
    circulation: one('Procedure', (row, target) => `${target}.id = ${row}.procedure_id and ${row}.state <> 'DRAFT'`),
    circulations: many(
      'Procedure',
      (row, target) => `${target}.subject_id = ${row}.id and ${target}.subject_type = 'Minutes'`,
      'opened_at',
      insideSight,
    ),
    deadline: column(ofCirculation((procedure) => `${procedure}.expires_at`)),
    takesCorrections: column(running),
    correctionDays: column(ofCirculation((procedure) => `(${procedure}.period ->> 'days')::int`)),
    correctionPeriodSays: column(
      ofCirculation(
        (procedure) =>
          `coalesce('corrections within ' || (${procedure}.period ->> 'days') || case when ${procedure}.period ->> 'days' = '1' then ' day' else ' days' end, 'not provided for')`,
      ),
    ),
    clause: one(
      'Clause',
      (row, target) =>
        `${target}.id = (select p.clause_id from procedure p where p.id = ${row}.procedure_id and ${row}.state <> 'DRAFT')`,
    ),
    passages: many('MinutesPassage', 'minutes_id', 'position'),
    corrections: many('MinutesCorrection', 'minutes_id', 'recorded_at'),
    openCorrections: column(
      (row) => `(select count(*)::int from minutes_correction c where c.minutes_id = ${row}.id and c.state = 'OPEN')`,
    ),
    adoptions: many('MinutesAdoption', 'minutes_id', 'number'),
    adoptedAt: lastAdoption('adopted_at'),
    textSha256: lastAdoption('text_sha256'),
    corrigenda: many('MinutesCorrigendum', 'minutes_id', 'number'),
    updatedAt: 'updated_at',
    version: 'version',
    viewerCan: computed({
      bodyId: 'body_id',
      state: 'state',
      running: (row, context) =>
        `coalesce((select p.state = 'OPEN' and p.expires_at > ${context.now()} from procedure p where p.id = ${row}.procedure_id), false)`,
    }),
  },
  orders: {
    DRAFTED_AT: { sql: (row) => `${row}.drafted_at`, cast: 'timestamptz' },
    UPDATED_AT: { sql: (row) => `${row}.updated_at`, cast: 'timestamptz' },
  },
  defaultOrder: { field: 'DRAFTED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      context.given(...path, 'id') != null
        ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
        : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
    workingGroup: ofWorkingGroup,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
  },
};

export const minutesRoots: RootReading[] = [
  { field: 'minutes', kind: 'connection', type: 'Minutes', where: everybody },
];

/** What minutes add to a meeting. */
export const meetingMinutes: Record<string, FieldReading> = {
  viewerCan: computed({
    presided: (row, context) =>
      `exists (select from presiding p where p.meeting_id = ${row}.id and p.member_id = ${context.viewer('memberId', 'uuid')})`,
  }),
  minutes: one('Minutes', (row, target) => `${target}.meeting_id = ${row}.id`),
  chairSummary: one(
    'ChairSummary',
    (row, target) =>
      `${target}.meeting_id = ${row}.id and ${target}.number = (select max(s.number) from chair_summary s where s.meeting_id = ${row}.id)`,
  ),
};
