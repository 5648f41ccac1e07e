import { column, everybody, type Expression, globalId, one, type TypeReading } from '../kernel/reading/definition.js';
import { insideSight, meetingSight } from './meeting.sight.js';

/** What became of an item is part of the record of the meeting. */
const inside: Expression = (row, context) =>
  `exists (select from meeting about where about.id = ${row}.meeting_id and ${insideSight('about', context)})`;

export const agendaItemReading: TypeReading = {
  type: 'AgendaItem',
  prefix: 'agi',
  table: 'agenda_item',
  sight: (row, context) =>
    `exists (select from meeting about where about.id = ${row}.meeting_id and ${meetingSight('about', context)})`,
  fields: {
    id: globalId('agi'),
    kind: 'kind',
    position: 'position',
    number: column(
      (row) =>
        `case ${row}.kind when 'ITEM' then (select count(*)::int from agenda_item upto where upto.meeting_id = ${row}.meeting_id and upto.position <= ${row}.position and upto.kind = 'ITEM') end`,
    ),
    title: 'title',
    minutes: 'minutes',
    purpose: 'purpose',
    presenter: 'presenter',
    annotationMarkdown: 'annotation_markdown',
    course: column('course', inside),
    courseReason: column('course_reason', inside),
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
