import { ofWorkingGroup } from '../bodies/body.reading.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import {
  column,
  computed,
  type Expression,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { hasSeats, ownVoices } from '../meetings/viewer-part.reading.js';
import { pollSight } from './poll.sight.js';

const TODAY = `(now() at time zone 'UTC')::date`;
const newest = (target: string): string => `${target}.answered_at desc, ${target}.id desc`;

const takesAnswers: Expression = (row, context) => `(${row}.state = 'OPEN' and ${row}.deadline >= ${context.now()})`;

/** An answer of the viewer would count and is not there: for a seat where the body has seats, else for the person. */
const awaitsViewer: Expression = (row, context) =>
  `(${takesAnswers(row, context)} and case
      when ${hasSeats(row, context)} then exists (select from ${ownVoices(row, context)} own
        where not exists (select from poll_answer a where a.poll_id = ${row}.id and a.current and a.seat_id = own.seat_id))
      else not exists (select from poll_answer a where a.poll_id = ${row}.id and a.current and a.seat_id is null
        and a.member_id = ${context.viewer('memberId', 'uuid')})
    end)`;

export const pollReading: TypeReading = {
  type: 'Poll',
  prefix: 'pol',
  table: 'poll',
  sight: pollSight,
  fields: {
    id: globalId('pol'),
    title: 'title',
    label: 'label',
    note: 'note',
    state: 'state',
    durationMinutes: 'duration_minutes',
    deadline: 'deadline',
    timeZone: 'time_zone',
    remindsAt: 'reminds_at',
    extensions: 'extensions',
    extensionReason: 'extension_reason',
    takesAnswers: column(takesAnswers),
    body: one('Body', 'body_id'),
    slots: many('PollSlot', 'poll_id', 'starts_at'),
    answers: many('PollAnswer', (row, target) => `${target}.poll_id = ${row}.id and ${target}.current`, newest),
    answerHistory: many('PollAnswer', 'poll_id', newest),
    unansweredSeats: many(
      'Seat',
      (row, target) =>
        `${target}.body_id = ${row}.body_id and exists (select from seat_held t where t.seat_id = ${target}.id and t.valid @> ${TODAY})` +
        ` and not exists (select from poll_answer a where a.poll_id = ${row}.id and a.current and a.seat_id = ${target}.id)`,
      (target) => `${target}.number`,
    ),
    viewerSeats: many(
      'Seat',
      (row, target, context) => `${target}.id in ${ownVoices(row, context)}`,
      (target) => `${target}.number`,
    ),
    viewerAnswers: many(
      'PollAnswer',
      (row, target, context) =>
        `${target}.poll_id = ${row}.id and ${target}.current and (${target}.seat_id in ${ownVoices(row, context)}` +
        ` or (${target}.seat_id is null and ${target}.member_id = ${context.viewer('memberId', 'uuid')}))`,
      newest,
    ),
    awaitsViewer: column(awaitsViewer),
    chosenSlot: one('PollSlot', 'slot_id'),
    meeting: one('Meeting', 'meeting_id'),
    reason: 'reason',
    openedBy: one('Member', 'opened_by'),
    openedAt: 'opened_at',
    closedBy: one('Member', 'closed_by'),
    closedAt: 'closed_at',
    updatedAt: 'updated_at',
    version: 'version',
    viewerCan: computed({
      bodyId: 'body_id',
      workingGroup: (row) => `(select b.working_group_id from body b where b.id = ${row}.body_id)`,
      state: 'state',
      deadline: 'deadline',
    }),
  },
  orders: {
    OPENED_AT: { sql: (row) => `${row}.opened_at`, cast: 'timestamptz' },
    DEADLINE: { sql: (row) => `${row}.deadline`, cast: 'timestamptz' },
    UPDATED_AT: { sql: (row) => `${row}.updated_at`, cast: 'timestamptz' },
  },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      context.given(...path, 'id') != null
        ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
        : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
    workingGroup: ofWorkingGroup,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    awaitsViewer: (row, context, path) => `${awaitsViewer(row, context)} = ${context.argument(path, 'boolean')}`,
  },
};

const changedSince = (row: string, context: ReadingContext): string =>
  context.given('changedSince') == null
    ? 'true'
    : `${row}.updated_at >= ${context.argument('changedSince', 'timestamptz')}`;

export const pollRoots: RootReading[] = [
  { field: 'polls', kind: 'connection', type: 'Poll', where: changedSince },
  {
    field: 'poll',
    kind: 'one',
    type: 'Poll',
    where: (row, context) => `${row}.id = ${context.argument('id', 'uuid', uuidOf('pol'))}`,
  },
];
