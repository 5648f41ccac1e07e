import {
  column,
  computed,
  connection,
  type ConnectionReading,
  type Expression,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { ofWorkingGroup } from '../bodies/body.reading.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { source } from '../members/source-document.reading.js';
import { insideSight, meetingSight } from './meeting.sight.js';
import { awaitsViewerIs, viewerPart } from './viewer-part.reading.js';

/** When a meeting stands in a list: its start, or the first day that it can be; those without any come last. Indexed as written. */
const place: Expression = (row) =>
  `coalesce(${row}.starts_at, ${row}.planned_on::timestamp at time zone 'UTC', 'infinity'::timestamptz)`;

const firstMove = (column: string) => (row: string) =>
  `(select c.${column} from meeting_change c where c.meeting_id = ${row}.id and c.kind <> 'SCHEDULED' order by c.changed_at nulls first, c.id limit 1)`;

const inside =
  (name: string): Expression =>
  (row) =>
    `nullif(${row}.${name}, '')`;

export const meetingReading: TypeReading = {
  type: 'Meeting',
  prefix: 'mtg',
  table: 'meeting',
  sight: meetingSight,
  fields: {
    id: globalId('mtg'),
    slug: 'slug',
    kind: 'kind',
    mode: 'mode',
    state: 'state',
    title: 'title',
    label: 'label',
    public: 'public',
    startsAt: 'starts_at',
    endsAt: column((row) => `(${row}.starts_at + make_interval(mins => ${row}.duration_minutes))`),
    timeZone: 'time_zone',
    durationMinutes: 'duration_minutes',
    venueTime: computed({ startsAt: 'starts_at', timeZone: 'time_zone' }),
    localTimes: many(
      'LocalTime',
      'meeting_id',
      (target) => `${target}.seat_number, ${target}.party_name, ${target}.party_id`,
    ),
    plannedFor: object(
      { date: 'planned_on', precision: 'planned_precision', text: 'planned_text' },
      (row) => `(${row}.planned_precision is not null or ${row}.planned_text is not null)`,
    ),
    firstPlannedFor: object(
      {
        startsAt: column(firstMove('from_starts_at')),
        timeZone: column(firstMove('from_time_zone')),
        text: column(firstMove('from_planned_text')),
      },
      (row) =>
        `exists (select from meeting_change c where c.meeting_id = ${row}.id and c.kind <> 'SCHEDULED' and (c.from_starts_at is not null or c.from_planned_text is not null))`,
    ),
    location: 'location',
    descriptionMarkdown: 'description_markdown',
    attendanceNote: 'attendance_note',
    joiningLink: column(inside('joining_link'), insideSight),
    passcode: column(inside('passcode'), insideSight),
    reason: 'reason',
    body: one('Body', 'body_id'),
    agenda: many('AgendaItem', 'meeting_id', 'position'),
    changes: many('MeetingChange', 'meeting_id', (target) => `${target}.changed_at nulls first, ${target}.id`),
    replies: many(
      'Reply',
      (row, target) => `${target}.meeting_id = ${row}.id and ${target}.current`,
      (target) => `${target}.replied_at desc, ${target}.id desc`,
    ),
    replyHistory: many('Reply', 'meeting_id', (target) => `${target}.replied_at desc, ${target}.id desc`),
    replyForecast: one('ReplyForecast', (row, target) => `${target}.meeting_id = ${row}.id`),
    ...viewerPart,
    scheduledBy: one('Member', 'scheduled_by'),
    source: 'source',
    sourceDocument: source,
    calendarSequence: 'calendar_sequence',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    version: 'version',
    viewerCan: computed({
      bodyId: 'body_id',
      workingGroup: (row) => `(select b.working_group_id from body b where b.id = ${row}.body_id)`,
      state: 'state',
      startsAt: 'starts_at',
      durationMinutes: 'duration_minutes',
    }),
  },
  orders: {
    STARTS_AT: { sql: place, cast: 'timestamptz' },
    UPDATED_AT: { sql: (row) => `${row}.updated_at`, cast: 'timestamptz' },
  },
  filters: {
    body: (row, context, path) =>
      context.given(...path, 'id') != null
        ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
        : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
    workingGroup: ofWorkingGroup,
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    from: (row, context, path) => `${place(row, context)} >= ${context.argument(path, 'timestamptz')}`,
    until: (row, context, path) => `${place(row, context)} < ${context.argument(path, 'timestamptz')}`,
    awaitsViewer: (row, context, path) => awaitsViewerIs(context.argument(path, 'boolean'))(row, context),
    public: (row, context, path) => `${row}.public = ${context.argument(path, 'boolean')}`,
  },
};

const changedSince = (row: string, context: ReadingContext): string =>
  context.given('changedSince') == null
    ? 'true'
    : `${row}.updated_at >= ${context.argument('changedSince', 'timestamptz')}`;

/** `Body.meetings`. */
export const meetingsOfBody: ConnectionReading = connection(
  'Meeting',
  (row, target, context) => `${target}.body_id = ${row}.id and ${changedSince(target, context)}`,
);

export const meetingRoots: RootReading[] = [
  { field: 'meetings', kind: 'connection', type: 'Meeting', where: changedSince },
  {
    field: 'meeting',
    kind: 'one',
    type: 'Meeting',
    where: (row, context) =>
      context.given('by', 'id') != null
        ? `${row}.id = ${context.argument(['by', 'id'], 'uuid', uuidOf('mtg'))}`
        : `${row}.slug = ${context.argument(['by', 'slug'], 'text')}`,
  },
];
