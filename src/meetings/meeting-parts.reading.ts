import { everybody, one, type TypeReading } from '../kernel/reading/definition.js';

/** Only reached through its meeting, which is already seen. */
export const agendaItemReading: TypeReading = {
  type: 'AgendaItem',
  prefix: null,
  table: 'agenda_item',
  sight: everybody,
  fields: { position: 'position', title: 'title', minutes: 'minutes', purpose: 'purpose', presenter: 'presenter' },
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
