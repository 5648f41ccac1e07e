import {
  column,
  computed,
  everybody,
  type Expression,
  globalId,
  many,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { ownVoices } from '../meetings/viewer-part.reading.js';
import {
  adoptionSight,
  byLabels,
  correctionSight,
  passageKeepers,
  passageSight,
  wordingSight,
} from './minutes.sight.js';

/** The day of the meeting, on which a party held a seat. */
const meetingDay = (row: string): string =>
  `(select (coalesce(s.opened_at, m.starts_at, held.drafted_at) at time zone 'UTC')::date from minutes held
      join meeting m on m.id = held.meeting_id left join sitting s on s.id = m.id where held.id = ${row}.minutes_id)`;

/** Whether it is a statement that the viewer corrects for its seat, as head of delegation or alternate. */
const own: Expression = (row, context) =>
  `coalesce(${row}.seat_id in (select spoken.seat_id from minutes held cross join lateral ${ownVoices('held', context)} spoken where held.id = ${row}.minutes_id), false)`;

export const minutesPassageReading: TypeReading = {
  type: 'MinutesPassage',
  prefix: 'mps',
  table: 'minutes_passage',
  sight: passageSight,
  fields: {
    id: globalId('mps'),
    number: 'position',
    kind: 'kind',
    item: one('AgendaItem', 'agenda_item_id'),
    itemTitle: 'item_title',
    seat: one('Seat', 'seat_id'),
    party: one(
      'Party',
      (row, target) =>
        `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> ${meetingDay(row)})`,
    ),
    own: column(own),
    textMarkdown: 'text_markdown',
    textHtml: computed({ markdown: 'text_markdown' }),
    offeredMarkdown: column('offered_markdown', passageKeepers),
    contested: column(
      (row) => `exists (select from minutes_correction c where c.passage_id = ${row}.id and c.state = 'OPEN')`,
    ),
    adoptedAt: 'adopted_at',
    corrections: many('MinutesCorrection', 'passage_id', 'recorded_at'),
    corrigenda: many('MinutesCorrigendum', 'passage_id', 'number'),
    wordings: many('MinutesWording', 'passage_id', 'number'),
  },
};

export const minutesCorrectionReading: TypeReading = {
  type: 'MinutesCorrection',
  prefix: 'mco',
  table: 'minutes_correction',
  sight: correctionSight,
  fields: {
    id: globalId('mco'),
    passage: one('MinutesPassage', 'passage_id'),
    seat: one('Seat', 'seat_id'),
    member: one('Member', 'member_id'),
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    saidAt: 'said_at',
    ownStatement: 'own_statement',
    formerMarkdown: 'former_markdown',
    textMarkdown: 'text_markdown',
    reason: 'reason',
    state: 'state',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
    settledAt: 'settled_at',
    settledBy: one('Member', 'settled_by'),
    settledAtMeeting: one('Meeting', 'settled_meeting_id'),
    settlement: 'settlement',
  },
};

export const minutesWordingReading: TypeReading = {
  type: 'MinutesWording',
  prefix: null,
  table: 'minutes_wording',
  sight: wordingSight,
  fields: {
    number: 'number',
    textMarkdown: 'text_markdown',
    cause: 'cause',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
  },
};

/** Only reached through their minutes, which are already seen. */
export const minutesAdoptionReading: TypeReading = {
  type: 'MinutesAdoption',
  prefix: null,
  table: 'minutes_adoption',
  sight: adoptionSight,
  fields: {
    number: 'number',
    manner: 'manner',
    adoptedAt: 'adopted_at',
    meeting: one('Meeting', 'meeting_id'),
    quorumCheck: one('QuorumCheck', 'quorum_check_id'),
    text: 'text',
    textSha256: 'text_sha256',
    leftOver: 'left_over',
    recordedBy: one('Member', 'recorded_by'),
  },
};
export const minutesCorrigendumReading: TypeReading = {
  type: 'MinutesCorrigendum',
  prefix: null,
  table: 'minutes_corrigendum',
  sight: everybody,
  fields: {
    number: 'number',
    passage: one('MinutesPassage', 'passage_id'),
    formerMarkdown: 'former_markdown',
    textMarkdown: 'text_markdown',
    textHtml: computed({ markdown: 'text_markdown' }),
    reason: 'reason',
    meeting: one('Meeting', 'meeting_id'),
    issuedBy: one('Member', 'issued_by'),
    issuedAt: 'issued_at',
  },
};

export const chairSummaryReading: TypeReading = {
  type: 'ChairSummary',
  prefix: 'chs',
  table: 'chair_summary',
  sight: byLabels,
  fields: {
    id: globalId('chs'),
    number: 'number',
    meeting: one('Meeting', 'meeting_id'),
    label: 'label',
    textMarkdown: 'text_markdown',
    textHtml: computed({ markdown: 'text_markdown' }),
    publishedBy: one('Member', 'published_by'),
    publishedAt: 'published_at',
    earlierVersions: many(
      'ChairSummary',
      (row, target) => `${target}.meeting_id = ${row}.meeting_id and ${target}.number < ${row}.number`,
      'number',
    ),
  },
};
