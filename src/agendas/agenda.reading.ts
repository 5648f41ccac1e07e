import { insideSight as insideByLabel } from '../handling/label.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  object,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { insideSight } from '../meetings/meeting.sight.js';
import { hasSeats, ownVoices } from '../meetings/viewer-part.reading.js';
import { keeps, recordSight } from '../proceedings/proceedings.sight.js';
import { AWAITS, CARRIED } from './agenda.repository.js';

const ofAgenda =
  (column: string): Expression =>
  (row) =>
    `(select a.${column} from agenda a where a.id = ${row}.id)`;

const state: Expression = (row) => `coalesce((select a.state from agenda a where a.id = ${row}.id), 'PROVISIONAL')`;

const called: Expression = (row, context) =>
  `(${insideSight(row, context)} and exists (select from agenda a where a.id = ${row}.id and a.items_due_at is not null))`;

/** Those who may carry items over, while the agenda can be set. */
const prepares: Expression = (row, context) =>
  `(${insideByLabel(row, context)} and ${keeps(row, context)} and ${row}.state not in ('HELD', 'CANCELLED') and ${state(row, context)} <> 'ADOPTED')`;

/** Whether the viewer speaks for a seat of the body, or it has none. */
const speaks: Expression = (row, context) =>
  `(not ${hasSeats(row, context)} or exists (select from ${ownVoices(row, context)} own))`;

const rank = (label: string): string => `array_position('{CLEAR,GREEN,AMBER,AMBER_STRICT}'::text[], ${label})`;

/** `Meeting`, with what its agenda adds. */
export const meetingAgenda: Record<string, FieldReading> = {
  agendaState: column(state),
  agendaAnnotatedAt: column(ofAgenda('annotated_at')),
  agendaAdoptedAt: column(ofAgenda('adopted_at')),
  agendaChanges: many('AgendaChange', 'meeting_id', (target) => `${target}.recorded_at, ${target}.id`),
  callForItems: object(
    {
      deadline: column(ofAgenda('items_due_at')),
      timeZone: column(ofAgenda('items_due_zone')),
      open: column((row) => `(select a.items_due_at > now() from agenda a where a.id = ${row}.id)`),
      note: column(ofAgenda('call_note')),
      calledAt: column(ofAgenda('called_at')),
      calledBy: one(
        'Member',
        (row, target) => `${target}.id = (select a.called_by from agenda a where a.id = ${row}.id)`,
      ),
    },
    called,
  ),
  itemProposals: many('ItemProposal', 'meeting_id', (target) => `${target}.proposed_at, ${target}.id`),
  itemsToCarryOver: many(
    'AgendaItem',
    (row, target) =>
      `exists (select from meeting held where held.id = ${target}.meeting_id and held.body_id = ${row}.body_id and held.state = 'HELD'` +
      ` and ${rank('held.label')} <= ${rank(`${row}.label`)}) and exists (select from agenda_item item where item.id = ${target}.id and ${AWAITS} and not ${CARRIED})`,
    (target) =>
      `(select m.starts_at from meeting m where m.id = ${target}.meeting_id), ${target}.position, ${target}.id`,
    prepares,
  ),
  viewerCan: computed({ agendaState: state, itemsDueAt: ofAgenda('items_due_at'), speaks }),
};

const chain = (row: string): string => `(
  with recursive chain as (
    select item.carried_from_id as id from agenda_item item where item.id = ${row}.id
    union
    select item.carried_from_id from chain join agenda_item item on item.id = chain.id
  ) select chain.id from chain)`;

/** `AgendaItem`, with what other meetings and proposals add. */
export const itemAgenda: Record<string, FieldReading> = {
  annotationHtml: computed({ markdown: 'annotation_markdown' }),
  meeting: one('Meeting', 'meeting_id'),
  carriedFrom: one('AgendaItem', 'carried_from_id'),
  earlierItems: many(
    'AgendaItem',
    (row, target) => `${target}.id in ${chain(row)}`,
    (target) => `(select m.starts_at from meeting m where m.id = ${target}.meeting_id) desc nulls last, ${target}.id`,
  ),
  carriedTo: many(
    'AgendaItem',
    (row, target) =>
      `${target}.carried_from_id = ${row}.id and exists (select from meeting m where m.id = ${target}.meeting_id and m.state <> 'CANCELLED')`,
    (target) => `${target}.id`,
  ),
  proposal: one('ItemProposal', (row, target) => `${target}.agenda_item_id = ${row}.id`),
};

/** Reached through the meeting; a record of it. */
export const agendaChangeReading: TypeReading = {
  type: 'AgendaChange',
  prefix: null,
  table: 'agenda_change',
  sight: recordSight,
  fields: {
    kind: 'kind',
    onAdoption: 'on_adoption',
    item: one('AgendaItem', 'agenda_item_id'),
    itemTitle: 'item_title',
    formerTitle: 'former_title',
    fromNumber: 'from_number',
    toNumber: 'to_number',
    reason: 'reason',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
};

/** Of a seat for which the viewer speaks; where there is none, of the viewer. */
const own: Expression = (row, context) =>
  `(case when ${row}.seat_id is null then coalesce(${row}.member_id = ${context.viewer('memberId', 'uuid')}, false)` +
  ` else exists (select from meeting about where about.id = ${row}.meeting_id and ${row}.seat_id in ${ownVoices('about', context)}) end)`;

export const itemProposalReading: TypeReading = {
  type: 'ItemProposal',
  prefix: 'ipr',
  table: 'item_proposal',
  sight: recordSight,
  fields: {
    id: globalId('ipr'),
    meeting: one('Meeting', 'meeting_id'),
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> (${row}.proposed_at at time zone 'UTC')::date)`,
    ),
    member: one('Member', 'member_id'),
    own: column(own),
    title: 'title',
    purpose: 'purpose',
    minutes: 'minutes',
    presenter: 'presenter',
    explanationMarkdown: 'explanation_markdown',
    late: 'late',
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    evidenceReceivedAt: 'evidence_received_at',
    recordedBy: one('Member', 'recorded_by'),
    proposedAt: 'proposed_at',
    state: 'state',
    reason: 'reason',
    decidedBy: one('Member', 'decided_by'),
    decidedAt: 'decided_at',
    item: one('AgendaItem', 'agenda_item_id'),
    version: 'version',
  },
};
