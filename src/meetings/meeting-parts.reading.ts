import { everybody, globalId, one, type TypeReading } from '../kernel/reading/definition.js';
import { meetingSight } from './meeting.sight.js';

export const agendaItemReading: TypeReading = {
  type: 'AgendaItem',
  prefix: 'agi',
  table: 'agenda_item',
  sight: (row, context) =>
    `exists (select from meeting about where about.id = ${row}.meeting_id and ${meetingSight('about', context)})`,
  fields: {
    id: globalId('agi'),
    position: 'position',
    title: 'title',
    minutes: 'minutes',
    purpose: 'purpose',
    presenter: 'presenter',
  },
};

/** Only reached through its meeting, which is already seen. */
export const meetingChangeReading: TypeReading = {
  type: 'MeetingChange',
  prefix: null,
  table: 'meeting_change',
  sight: everybody,
  fields: {
    kind: 'kind',
    fromStartsAt: 'from_starts_at',
    fromTimeZone: 'from_time_zone',
    fromPlannedText: 'from_planned_text',
    toStartsAt: 'to_starts_at',
    toTimeZone: 'to_time_zone',
    reason: 'reason',
    changedBy: one('Member', 'changed_by'),
    changedAt: 'changed_at',
  },
};
