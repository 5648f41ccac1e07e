import { z } from 'zod';
import { instant, line, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

export const agenda = z
  .array(
    z.strictObject({
      kind: z.enum(['ITEM', 'SECTION']).default('ITEM'),
      title: line,
      minutes: z.int().min(0).max(1440).optional(),
      purpose: z.enum(['INFORMATION', 'DISCUSSION', 'DECISION']).default('DISCUSSION'),
      presenter: z.string().default(''),
      annotationMarkdown: z.string().default(''),
      /** What became of it in the meeting, and why. */
      course: z.enum(['OPEN', 'TAKEN', 'DEFERRED', 'NOT_REACHED']).default('OPEN'),
      courseReason: z.string().default(''),
      /** The item of an earlier meeting that it carries on: the slug of that meeting, and the place there. */
      carriedFrom: z.string().optional(),
    }),
  )
  .default([]);

/** Where the agenda is in its life, and the call for its items. */
export const agendaStage = z
  .strictObject({
    annotatedAt: instant.optional(),
    by: slug,
    itemsDueAt: instant,
    note: z.string().default(''),
    calledAt: instant,
    proposals: z
      .array(
        z.strictObject({
          seat: z.string(),
          member: slug,
          title: line,
          purpose: z.enum(['INFORMATION', 'DISCUSSION', 'DECISION']),
          minutes: z.int().min(0).max(1440).optional(),
          explanationMarkdown: z.string().default(''),
          at: instant,
        }),
      )
      .default([]),
  })
  .optional();

export const changes = z
  .array(
    z.strictObject({
      kind: z.enum(['SCHEDULED', 'RESCHEDULED', 'POSTPONED', 'CANCELLED']),
      /** The time it had, or what was known of it in words. */
      fromStartsAt: instant.optional(),
      fromPlanned: line.optional(),
      toStartsAt: instant.optional(),
      reason: z.string().default(''),
      by: slug.optional(),
      /** When it was changed; when it was recorded, where that is not known. */
      at: instant.optional(),
    }),
  )
  .default([]);

export const replies = z
  .array(
    z.strictObject({
      seat: z.string().optional(),
      member: slug.optional(),
      answer: z.enum(['ATTENDING', 'TENTATIVE', 'REGRETS', 'REGRETS_ALTERNATE_ATTENDS', 'DESIGNATES']),
      designatedName: z.string().default(''),
      note: z.string().default(''),
      recordedBy: slug.optional(),
      onBehalf: z.boolean().default(false),
      evidence: z.string().default(''),
      evidenceReceivedAt: instant.optional(),
      at: instant,
      /** False for an answer that a later one replaced. */
      current: z.boolean().default(true),
    }),
  )
  .default([]);

interface Meeting {
  readonly slug: string;
  readonly agenda: z.output<typeof agenda>;
  readonly agendaStage?: z.output<typeof agendaStage>;
  readonly changes: z.output<typeof changes>;
  readonly replies: z.output<typeof replies>;
}

export function addAgenda(meeting: Meeting, place: Place, plan: Plan): void {
  meeting.agenda.forEach((item, index) => {
    const at = place.at('agenda').at(index);
    const columns = {
      meeting_id: plan.reference('meeting', meeting.slug, at),
      position: index + 1,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes ?? null,
      purpose: item.purpose,
      presenter: item.presenter,
      annotation_markdown: item.annotationMarkdown,
      course: item.course,
      course_reason: item.courseReason,
      carried_from_id: plan.optional('agenda_item', item.carriedFrom, at.at('carriedFrom')),
    };
    plan.add('agenda_item', `${meeting.slug}/${index + 1}`, columns, at);
  });
}

export function addAgendaStage({ slug: meeting, agendaStage: stage }: Meeting, place: Place, plan: Plan): void {
  if (!stage) return;
  const at = place.at('agendaStage');
  const due = plan.instant(stage.itemsDueAt, at.at('itemsDueAt'));
  const by = plan.reference('member', stage.by, at.at('by'));
  const annotatedAt = plan.time(stage.annotatedAt, at.at('annotatedAt')) ?? null;
  const called = { items_due_at: due.instant, items_due_zone: due.timeZone, call_note: stage.note, called_by: by };
  plan.addKeyed(
    'agenda',
    meeting,
    { id: plan.reference('meeting', meeting, at) },
    {
      ...{ state: annotatedAt === null ? 'PROVISIONAL' : 'ANNOTATED', annotated_at: annotatedAt },
      ...{ annotated_by: annotatedAt && by, ...called, called_at: plan.instant(stage.calledAt, at).instant },
    },
    at,
  );
  stage.proposals.forEach((proposal, index) => {
    const here = at.at('proposals').at(index);
    const columns = {
      ...{ meeting_id: plan.reference('meeting', meeting, here), title: proposal.title, purpose: proposal.purpose },
      seat_id: plan.reference('seat', proposal.seat, here.at('seat')),
      member_id: plan.reference('member', proposal.member, here.at('member')),
      recorded_by: plan.reference('member', proposal.member, here.at('member')),
      ...{ minutes: proposal.minutes ?? null, explanation_markdown: proposal.explanationMarkdown, late: false },
      ...{ proposed_at: plan.instant(proposal.at, here.at('at')).instant, state: 'PROPOSED' },
    };
    plan.add('item_proposal', `${meeting}/${index + 1}`, columns, here);
  });
}

export function addChanges(meeting: Meeting, place: Place, plan: Plan): void {
  meeting.changes.forEach((change, index) => {
    const at = place.at('changes').at(index);
    const from = change.fromStartsAt === undefined ? null : plan.instant(change.fromStartsAt, at.at('fromStartsAt'));
    const to = change.toStartsAt === undefined ? null : plan.instant(change.toStartsAt, at.at('toStartsAt'));
    const columns = {
      meeting_id: plan.reference('meeting', meeting.slug, at),
      kind: change.kind,
      from_starts_at: from?.instant ?? null,
      from_time_zone: from?.timeZone ?? null,
      from_planned_text: change.fromPlanned ?? null,
      to_starts_at: to?.instant ?? null,
      to_time_zone: to?.timeZone ?? null,
      reason: change.reason,
      changed_by: plan.optional('member', change.by, at.at('by')),
      // Without a day in the sources it is unknown; the database's own default would be today.
      changed_at: plan.time(change.at, at.at('at')) ?? null,
    };
    plan.add('meeting_change', `${meeting.slug}/${index + 1}`, columns, at);
  });
}

export function addReplies(meeting: Meeting, place: Place, plan: Plan): void {
  meeting.replies.forEach((reply, index) => {
    const at = place.at('replies').at(index);
    if (reply.onBehalf && reply.evidence === '')
      plan.refuse(at.at('evidence'), 'is missing: what is recorded on behalf of another rests on evidence.');
    if (reply.seat === undefined && reply.member === undefined)
      plan.refuse(at, 'names neither the seat nor the member that replies.');
    const columns = {
      meeting_id: plan.reference('meeting', meeting.slug, at),
      seat_id: plan.optional('seat', reply.seat, at.at('seat')),
      member_id: plan.optional('member', reply.member, at.at('member')),
      answer: reply.answer,
      designated_name: reply.designatedName,
      note: reply.note,
      recorded_by: plan.optional('member', reply.recordedBy ?? reply.member, at.at('recordedBy')),
      on_behalf: reply.onBehalf,
      evidence: reply.evidence,
      evidence_received_at: plan.time(reply.evidenceReceivedAt, at.at('evidenceReceivedAt')) ?? null,
      replied_at: plan.instant(reply.at, at.at('at')).instant,
      current: reply.current,
    };
    plan.add('reply', `${meeting.slug}/${index + 1}`, columns, at);
  });
}
