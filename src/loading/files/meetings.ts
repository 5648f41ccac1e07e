import { z } from 'zod';
import { dataFile, day, instant, label, line, markdown, slug } from '../data-file.js';
import { idOf } from '../plan.js';
import {
  addAgenda,
  addAgendaStage,
  addChanges,
  addReplies,
  agenda,
  agendaStage,
  changes,
  replies,
} from './meeting-parts.js';

const planned = z.strictObject({
  on: day,
  precision: z.enum(['DAY', 'MONTH', 'SEASON', 'YEAR']),
  text: line,
});

const row = z
  .strictObject({
    slug,
    body: slug,
    kind: z.enum([
      'COMMITTEE',
      'FOCUS_GROUP',
      'JOINT_ANNUAL',
      'SYMPOSIUM',
      'SEMINAR',
      'SIDE_EVENT',
      'CONFERENCE_SESSION',
      'TRAINING_COURSE',
    ]),
    mode: z.enum(['VIRTUAL', 'IN_PERSON', 'HYBRID']).optional(),
    state: z.enum(['PROPOSED', 'SCHEDULED', 'POSTPONED', 'CANCELLED', 'HELD']),
    title: line,
    label,
    public: z.boolean().default(false),
    /** The instant, where it is known. */
    startsAt: instant.optional(),
    durationMinutes: z.int().min(5).max(20_160).optional(),
    /** What is known of the date where the instant is not. */
    planned: planned.optional(),
    location: z.string().default(''),
    joiningLink: z.union([z.url('must be an address such as https://meet.example.org/x.'), z.literal('')]).default(''),
    passcode: z.string().default(''),
    descriptionMarkdown: markdown.default(''),
    attendanceNote: z.string().default(''),
    reason: z.string().default(''),
    scheduledBy: slug.optional(),
    source: slug.optional(),
    agenda,
    agendaStage,
    changes,
    replies,
  })
  .refine((meeting) => meeting.startsAt === undefined || meeting.planned === undefined, {
    path: ['planned'],
    message: 'is only for a meeting whose startsAt is not known.',
  })
  .refine((meeting) => meeting.state === 'POSTPONED' || (meeting.startsAt ?? meeting.planned) !== undefined, {
    path: ['startsAt'],
    message: 'is missing: only a postponed meeting has no date.',
  });

/** Meetings of bodies, and the events of the programme. */
export const meetings = dataFile('meetings.json', row, (meeting, place, plan) => {
  const start = meeting.startsAt === undefined ? null : plan.instant(meeting.startsAt, place.at('startsAt'));
  plan.add(
    'meeting',
    meeting.slug,
    {
      body_id: plan.reference('body', meeting.body, place.at('body')),
      slug: meeting.slug,
      kind: meeting.kind,
      mode: meeting.mode ?? null,
      state: meeting.state,
      title: meeting.title,
      label: meeting.label,
      public: meeting.public,
      starts_at: start?.instant ?? null,
      duration_minutes: meeting.durationMinutes ?? null,
      time_zone: start?.timeZone ?? null,
      planned_on: plan.optionalDay(meeting.planned?.on, place.at('planned').at('on')),
      planned_precision: meeting.planned?.precision ?? null,
      planned_text: meeting.planned?.text ?? null,
      location: meeting.location,
      joining_link: meeting.joiningLink,
      passcode: meeting.passcode,
      description_markdown: meeting.descriptionMarkdown,
      attendance_note: meeting.attendanceNote,
      calendar_uid: `${idOf('meeting', meeting.slug)}@plenary`,
      // What calendars were told first has the number 0; every change since counts.
      calendar_sequence: meeting.changes.filter((change) => change.kind !== 'SCHEDULED').length,
      reason: meeting.reason,
      scheduled_by: plan.optional('member', meeting.scheduledBy, place.at('scheduledBy')),
      source: plan.source(meeting.source, place.at('source')),
    },
    place,
  );
  addAgenda(meeting, place, plan);
  addAgendaStage(meeting, place, plan);
  addChanges(meeting, place, plan);
  addReplies(meeting, place, plan);
});
