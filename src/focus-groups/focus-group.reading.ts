import { bodyBy } from '../bodies/body.reading.js';
import { period, seenWithBody } from '../bodies/seat.reading.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
  validOn,
} from '../kernel/reading/definition.js';
import { requestFields } from './endorsing/endorsement.reading.js';
import { decides, isRequester, participationLists, viewerParticipation } from './viewer-participation.reading.js';

export const inCommunity: Expression = (row, context) =>
  `${row}.body_id in (select seen.id from body seen where seen.working_group_id = any(${context.viewer('community')}))`;
const inside: Expression = (row, context) => `${row}.body_id = any(${context.viewer('inside')})`;
/** Of the party's own words and the lead's: for those in the group, who decide, and who asked. */
const seesReasons: Expression = (row, context) =>
  `(${inside(row, context)} or ${decides(row, context)} or ${isRequester(row, context)})`;

const heldOn: Expression = (row, context) =>
  `(select held.party_id from seat_held held where held.seat_id = ${row}.seat_id and ${validOn()('held', context)})`;

export const leadReading: TypeReading = {
  type: 'Lead',
  prefix: 'led',
  table: 'lead',
  sight: seenWithBody,
  fields: {
    id: globalId('led'),
    body: one('Body', 'body_id'),
    seat: one('Seat', 'seat_id'),
    party: one('Party', (row, target, context) => `${target}.id = ${heldOn(row, context)}`),
    onCommittee: column(
      (row, context) =>
        `exists (select from seat_held held where held.seat_id = ${row}.seat_id and ${validOn()('held', context)})`,
    ),
    member: one('Member', 'member_id'),
    ...period,
  },
};

export const participationReading: TypeReading = {
  type: 'Participation',
  prefix: 'pcn',
  table: 'participation',
  sight: (row, context) =>
    `(${row}.state in ('PARTICIPATING', 'OBSERVING', 'WITHDRAWN') and ${inCommunity(row, context)} or ${isRequester(row, context)} or ${decides(row, context)})`,
  fields: {
    id: globalId('pcn'),
    body: one('Body', 'body_id'),
    party: one('Party', 'party_id'),
    state: 'state',
    statement: column('statement', seesReasons),
    requestedBy: one('Member', 'requested_by'),
    requestedAt: 'requested_at',
    decidedBy: one('Member', 'decided_by'),
    decidedAt: 'decided_at',
    reason: column('reason', seesReasons),
    ...requestFields,
    participants: many(
      'Participant',
      (row, target, context) => `${target}.participation_id = ${row}.id and ${validOn()(target, context)}`,
      (target) => `(select named.name from member named where named.id = ${target}.member_id), ${target}.id`,
    ),
    ...viewerParticipation,
    ...period,
    version: 'version',
  },
  ...participationLists,
};

/** Only reached through its participation, which is already seen; the person has a sight of their own. */
export const participantReading: TypeReading = {
  type: 'Participant',
  prefix: null,
  table: 'participant',
  sight: () => 'true',
  fields: { member: one('Member', 'member_id'), ...period },
};

export const stateChangeReading: TypeReading = {
  type: 'BodyStateChange',
  prefix: null,
  table: 'body_state_change',
  sight: inCommunity,
  fields: {
    fromState: 'from_state',
    toState: 'to_state',
    reason: 'reason',
    changedBy: one('Member', 'changed_by'),
    changedAt: 'changed_at',
  },
};

const partyName = (target: string): string =>
  `(select named.name from party named where named.id = ${target}.party_id), ${target}.id`;

const ofCommunity: Expression = (row, context) => `${row}.working_group_id = any(${context.viewer('community')})`;

/** What focus groups add to a body. */
export const groupFields: Record<string, FieldReading> = {
  scopeMarkdown: column('scope_markdown', ofCommunity),
  scopeHtml: computed({
    markdown: (row, context) => `case when ${ofCommunity(row, context)} then ${row}.scope_markdown end`,
  }),
  leads: many(
    'Lead',
    (row, target, context) => `${target}.body_id = ${row}.id and ${validOn()(target, context)}`,
    (target) => `(select numbered.number from seat numbered where numbered.id = ${target}.seat_id), ${target}.id`,
  ),
  participations: many(
    'Participation',
    (row, target, context) => {
      const state = context.given('state') == null ? '' : ` and ${target}.state = ${context.argument('state', 'text')}`;
      const waiting = `${target}.state = 'INTERESTED' and (${target}.requested_at at time zone 'UTC')::date <= ${context.asOf()}`;
      // Those declined and those that have left are history: listed when asked for by state.
      const ended = state ? ` or ${target}.state in ('DECLINED', 'WITHDRAWN')` : '';
      return `${target}.body_id = ${row}.id and (${validOn()(target, context)} or ${waiting}${ended})${state}`;
    },
    partyName,
  ),
  stateChanges: many('BodyStateChange', 'body_id', 'changed_at'),
};

/** What focus groups add to a party, as of a day. */
export const partyFields: Record<string, FieldReading> = {
  leads: many(
    'Lead',
    (row, target, context) => `${heldOn(target, context)} = ${row}.id and ${validOn()(target, context)}`,
    (target) => `lower(${target}.valid), ${target}.id`,
  ),
  participations: many(
    'Participation',
    (row, target, context) => `${target}.party_id = ${row}.id and ${validOn()(target, context)}`,
    (target) => `lower(${target}.valid), ${target}.id`,
  ),
};

export const groupRoots: RootReading[] = [
  {
    field: 'focusGroups',
    kind: 'connection',
    type: 'Body',
    where: (row, context) =>
      `${row}.kind = 'FOCUS_GROUP' and ${row}.working_group_id = (select g.id from body g where g.kind = 'WORKING_GROUP' and g.slug = ${context.argument('workingGroup', 'text')})`,
  },
  {
    field: 'focusGroup',
    kind: 'one',
    type: 'Body',
    where: (row, context) => `${bodyBy('by')(row, context)} and ${row}.kind = 'FOCUS_GROUP'`,
  },
];
