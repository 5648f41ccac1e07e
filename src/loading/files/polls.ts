import { z } from 'zod';
import { dataFile, instant, label, line, markdown, slug } from '../data-file.js';
import type { Plan } from '../plan.js';
import type { Place } from '../problems.js';

const answer = z.strictObject({
  seat: z.string().optional(),
  member: slug,
  /** What is said of each slot, in their order. */
  choices: z.array(z.enum(['YES', 'IF_NEED_BE', 'NO'])),
  note: z.string().default(''),
  at: instant,
});

const row = z
  .strictObject({
    slug,
    body: slug,
    title: line,
    label,
    note: markdown.default(''),
    durationMinutes: z.int().min(5).max(20_160),
    deadline: instant,
    /** When those who have not answered would be reminded; loading sends no mail. */
    remindsAt: instant,
    slots: z.array(instant).min(1).max(40),
    openedBy: slug,
    openedAt: instant,
    answers: z.array(answer).default([]),
  })
  .refine(({ slots, answers }) => answers.every(({ choices }) => choices.length === slots.length), {
    path: ['answers'],
    message: 'must say something of every slot.',
  });

type Answer = z.output<typeof answer>;

/** Open polls on the dates of meetings, with one answer a seat or person. */
export const polls = dataFile('polls.json', row, (poll, place, plan) => {
  const deadline = plan.instant(poll.deadline, place.at('deadline'));
  const openedAt = plan.instant(poll.openedAt, place.at('openedAt')).instant;
  plan.add(
    'poll',
    poll.slug,
    {
      body_id: plan.reference('body', poll.body, place.at('body')),
      title: poll.title,
      label: poll.label,
      note: poll.note,
      state: 'OPEN',
      duration_minutes: poll.durationMinutes,
      deadline: deadline.instant,
      time_zone: deadline.timeZone,
      reminds_at: plan.instant(poll.remindsAt, place.at('remindsAt')).instant,
      opened_by: plan.reference('member', poll.openedBy, place.at('openedBy')),
      opened_at: openedAt,
    },
    place,
  );
  poll.slots.forEach((slot, index) => {
    const at = place.at('slots').at(index);
    const start = plan.instant(slot, at);
    const columns = { poll_id: plan.reference('poll', poll.slug, at), starts_at: start.instant };
    plan.add('poll_slot', `${poll.slug}/${index + 1}`, { ...columns, time_zone: start.timeZone }, at);
  });
  poll.answers.forEach((given, index) => addAnswer(poll.slug, given, index + 1, place.at('answers').at(index), plan));
});

function addAnswer(
  poll: string,
  { seat, member, choices, note, at }: Answer,
  number: number,
  place: Place,
  plan: Plan,
) {
  const pollId = plan.reference('poll', poll, place);
  const key = `${poll}/${number}`;
  const by = plan.reference('member', member, place.at('member'));
  const columns = {
    ...{ poll_id: pollId, seat_id: plan.optional('seat', seat, place.at('seat')), member_id: by, recorded_by: by },
    ...{ note, answered_at: plan.instant(at, place.at('at')).instant, current: true },
  };
  const answerId = plan.add('poll_answer', key, columns, place);
  choices.forEach((choice, index) => {
    const slotId = plan.reference('poll_slot', `${poll}/${index + 1}`, place);
    const identity = { answer_id: answerId, slot_id: slotId };
    plan.addKeyed('poll_choice', `${key}/${index + 1}`, identity, { poll_id: pollId, choice }, place);
  });
}
