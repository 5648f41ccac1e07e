import {
  column,
  computed,
  type Expression,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
  validOn,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';

const isSelf: Expression = (row, context) => `${row}.id = ${context.viewer('memberId', 'uuid')}`;
const isSecretary: Expression = (_, context) => `cardinality(${context.viewer('SECRETARY')}) > 0`;
const standsIn =
  (key: 'working_group_id' | 'body_id', fact: string): Expression =>
  (row, context) =>
    `exists (select from standing h where h.member_id = ${row}.id and h.${key} = any(${context.viewer(fact)}))`;
/** Of somebody in a working group whose secretary the viewer is, or of somebody who stands nowhere yet. */
const isKeptBySecretary: Expression = (row, context) =>
  `(${isSecretary(row, context)} and (not exists (select from standing h where h.member_id = ${row}.id)` +
  ` or exists (select from standing h join body kept on kept.id = any(${context.viewer('SECRETARY')}) where h.member_id = ${row}.id and h.working_group_id = kept.working_group_id)))`;
const fromTodayOn: Expression = (row, context) =>
  `(upper_inf(${row}.valid) or upper(${row}.valid) > (${context.now()} at time zone 'UTC')::date)`;
/** The working groups in which somebody stands today or later, in one text. */
const groupsFromTodayOn: Expression = (row, context) =>
  `(select string_agg(distinct h.working_group_id::text, ' ') from standing h where h.member_id = ${row}.id and ${fromTodayOn('h', context)})`;
const representsFromTodayOn: Expression = (row, context) =>
  `exists (select from representation r where r.member_id = ${row}.id and ${fromTodayOn('r', context)})`;
const anyOf =
  (...expressions: Expression[]): Expression =>
  (row, context) =>
    `(${expressions.map((expression) => expression(row, context)).join(' or ')})`;

/** Whoever reads what a group reads, or a finding of it, is known to the group. */
const isExpertInside: Expression = (row, context) =>
  `exists (select from expert invited where invited.member_id = ${row}.id and invited.body_id = any(${context.viewer('inside')}))`;

/** A focal point stands behind the people of their party, and so knows them. */
const isOfOwnParty: Expression = (row, context) =>
  `exists (select from representation sent where sent.member_id = ${row}.id and sent.party_id = any(${context.viewer('standsBehind')})
    and sent.valid @> (${context.now()} at time zone 'UTC')::date)`;

export const memberReading: TypeReading = {
  type: 'Member',
  prefix: 'mem',
  table: 'member',
  sight: anyOf(isSelf, isSecretary, standsIn('working_group_id', 'community'), isExpertInside, isOfOwnParty),
  fields: {
    id: globalId('mem'),
    name: 'name',
    email: column(
      (row) => `(select a.email from account a where a.id = ${row}.account_id)`,
      anyOf(isSelf, isKeptBySecretary, standsIn('body_id', 'inside')),
    ),
    timeZone: 'time_zone',
    workingDays: 'working_days',
    workingFrom: column((row) => `to_char(${row}.working_from, 'HH24:MI')`),
    workingTo: column((row) => `to_char(${row}.working_to, 'HH24:MI')`),
    language: 'language',
    declinedMails: column('declined_mails', isSelf),
    meetingReminders: column('meeting_reminders', isSelf),
    mailRhythm: column('mail_rhythm', isSelf),
    represents: many(
      'Representation',
      (row, target, context) => `${target}.member_id = ${row}.id and ${validOn()(target, context)}`,
      (target) => `lower(${target}.valid), ${target}.id`,
    ),
    representations: many('Representation', 'member_id', (target) => `lower(${target}.valid), ${target}.id`),
    invented: 'invented',
    version: 'version',
    viewerCan: computed({ id: 'id', represents: representsFromTodayOn, groups: groupsFromTodayOn }),
  },
  orders: { NAME: { sql: (row) => `${row}.name`, cast: 'text' } },
  filters: {
    nameContains: (row, context, path) =>
      `position(lower(${context.argument(path, 'text')}) in lower(${row}.name)) > 0`,
    party: (row, context, path) =>
      `exists (select from representation r where r.member_id = ${row}.id and r.party_id = ${context.argument(path, 'uuid', uuidOf('pty'))} and ${validOn()('r', context)})`,
    // Who stands in a body is for the community of its working group: the filter must not tell others.
    body: (row, context, path) =>
      `exists (select from standing h where h.member_id = ${row}.id and h.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))} and ${validOn()('h', context)} and (${isSelf(row, context)} or h.working_group_id = any(${context.viewer('community')})))`,
  },
};

/** Only reached through its member, who is already seen. */
export const representationReading: TypeReading = {
  type: 'Representation',
  prefix: null,
  table: 'representation',
  sight: () => 'true',
  fields: {
    party: one('Party', 'party_id'),
    position: 'position',
    from: column((row) => `lower(${row}.valid)`),
    until: column((row) => `upper(${row}.valid)`),
  },
};

export const memberRoots: RootReading[] = [
  { field: 'viewer', kind: 'one', type: 'Member', where: isSelf, absent: 'NULL' },
  {
    field: 'member',
    kind: 'one',
    type: 'Member',
    where: (row, context) => `${row}.id = ${context.argument('id', 'uuid', uuidOf('mem'))}`,
  },
  { field: 'members', kind: 'connection', type: 'Member', where: () => 'true' },
];
