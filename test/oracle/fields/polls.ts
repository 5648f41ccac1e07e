import { type Asking, type OracleField, type OracleRoot, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, microseconds, type Row, since } from '../tables.js';
import { bodyNamed, ofWorkingGroup } from './bodies.js';
import { clocksOn } from './local-times.js';
import { quorumOn, quorumSays } from './meetings.js';
import { isOwn, ownSeats } from './viewer-part.js';

const dayOf = (slot: Row): string => (instant(slot['starts_at']) as string).slice(0, 10);
const inTime = (slots: readonly Row[]): Row[] => sortedBy(slots, (slot) => instant(slot['starts_at']));
const latestFirst = (answers: readonly Row[]): Row[] =>
  sortedBy(answers, (answer) => instant(answer['answered_at']), at('id')).toReversed();

const answersOf = (poll: Row, { world }: Asking): readonly Row[] => world.having('poll_answer', 'poll_id', poll['id']);
const standing = (poll: Row, asking: Asking): Row[] =>
  answersOf(poll, asking).filter((answer) => answer['current'] === true);
const takesAnswers = (poll: Row): boolean =>
  poll['state'] === 'OPEN' && Date.parse(String(poll['deadline'])) >= Date.now();
const isUnanswered = (seat: Row, poll: Row, asking: Asking): boolean =>
  !standing(poll, asking).some((answer) => answer['seat_id'] === seat['id']);
const seatsOf = (poll: Row, { world }: Asking): Row[] =>
  sortedBy(world.having('seat', 'body_id', poll['body_id']), at('number'));

function awaitsViewer(poll: Row, asking: Asking): boolean {
  if (!takesAnswers(poll)) return false;
  if (seatsOf(poll, asking).length === 0) return !standing(poll, asking).some((answer) => isOwn(answer, asking));
  return ownSeats(poll, asking).some((seat) => isUnanswered(seat, poll, asking));
}

function forecast(slot: Row, asking: Asking): object {
  const { world } = asking;
  const poll = world.byId('poll', slot['poll_id']) as Row;
  const seats = seatsOf(poll, asking).length;
  const counted = standing(poll, asking).filter((answer) => (answer['seat_id'] !== null) === seats > 0);
  const said = (choice: string): number =>
    world
      .having('poll_choice', 'slot_id', slot['id'])
      .filter((one) => one['choice'] === choice && counted.some((answer) => answer['id'] === one['answer_id'])).length;
  const answered = said('YES') + said('IF_NEED_BE') + said('NO');
  const { number, share, held, clause } = quorumOn(poll, dayOf(slot), seats, world);
  return {
    seats: seats || null,
    yes: said('YES'),
    ifNeedBe: said('IF_NEED_BE'),
    no: said('NO'),
    unanswered: seats ? Math.max(seats - answered, 0) : null,
    quorum: number,
    quorumSays: quorumSays(number, seats, share, held),
    clause: number === null ? null : thing('Clause', clause, asking),
    quorate: number === null ? null : said('YES') + said('IF_NEED_BE') >= number,
    quorateByYes: number === null ? null : said('YES') >= number,
  };
}

export const pollFields: Readonly<Record<string, OracleField>> = {
  'Meeting.poll': (row, asking) => thing('Poll', asking.world.having('poll', 'meeting_id', row['id'])[0], asking),
  'Poll.body': refers('Body', 'body_id'),
  'Poll.meeting': refers('Meeting', 'meeting_id'),
  'Poll.chosenSlot': refers('PollSlot', 'slot_id'),
  'Poll.openedBy': refers('Member', 'opened_by'),
  'Poll.closedBy': refers('Member', 'closed_by'),
  'Poll.takesAnswers': takesAnswers,
  'Poll.awaitsViewer': awaitsViewer,
  'Poll.slots': (row, asking) =>
    things('PollSlot', inTime(asking.world.having('poll_slot', 'poll_id', row['id'])), asking),
  'Poll.answers': (row, asking) => things('PollAnswer', latestFirst(standing(row, asking)), asking),
  'Poll.answerHistory': (row, asking) => things('PollAnswer', latestFirst(answersOf(row, asking)), asking),
  'Poll.unansweredSeats': (row, asking) => {
    const held = seatsOf(row, asking).filter((seat) => asking.world.termOf(seat['id'], asking.world.today));
    return things(
      'Seat',
      held.filter((seat) => isUnanswered(seat, row, asking)),
      asking,
    );
  },
  'Poll.viewerSeats': (row, asking) => things('Seat', sortedBy(ownSeats(row, asking), at('number')), asking),
  'Poll.viewerAnswers': (row, asking) => {
    const seats = new Set(ownSeats(row, asking).map((seat) => seat['id']));
    const own = standing(row, asking).filter((answer) => seats.has(answer['seat_id']) || isOwn(answer, asking));
    return things('PollAnswer', latestFirst(own), asking);
  },
  'PollSlot.endsAt': (row, { world }) => {
    const minutes = Number(world.byId('poll', row['poll_id'])?.['duration_minutes']);
    return new Date(Date.parse(String(row['starts_at'])) + minutes * 60_000).toISOString();
  },
  'PollSlot.localTimes': (row, asking) => {
    const poll = asking.world.byId('poll', row['poll_id']);
    return clocksOn(asking.world.byId('body', poll?.['body_id']) as Row, dayOf(row), asking);
  },
  'PollSlot.forecast': forecast,
  'PollAnswer.seat': refers('Seat', 'seat_id'),
  'PollAnswer.member': refers('Member', 'member_id'),
  'PollAnswer.recordedBy': refers('Member', 'recorded_by'),
  'PollAnswer.party': (row, asking) => {
    const term = asking.world.termOf(row['seat_id'], (instant(row['answered_at']) as string).slice(0, 10));
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  },
  'PollAnswer.choices': (row, asking) => {
    const { world } = asking;
    const start = (choice: Row): unknown => instant(world.byId('poll_slot', choice['slot_id'])?.['starts_at']);
    return things('SlotChoice', sortedBy(world.having('poll_choice', 'answer_id', row['id']), start), asking);
  },
  'SlotChoice.slot': refers('PollSlot', 'slot_id'),
};

const polls: ListRules = {
  orders: {
    OPENED_AT: (row) => microseconds(row['opened_at']),
    DEADLINE: (row) => microseconds(row['deadline']),
    UPDATED_AT: (row) => microseconds(row['updated_at']),
  },
  direction: 'DESC',
  filters: {
    body: (row, value: { id?: string; slug?: string }, { world }) => row['body_id'] === bodyNamed(value, world)?.['id'],
    workingGroup: ofWorkingGroup,
    state: (row, value: string) => row['state'] === value,
    awaitsViewer: (row, value: boolean, asking) => awaitsViewer(row, asking) === value,
  },
};

export const pollRoots: Readonly<Record<string, OracleRoot>> = {
  polls: (asking) => page('Poll', since(asking.world.rows('poll'), asking.args['changedSince']), asking, polls),
  poll: (asking) => thing('Poll', asking.world.byGlobalId('pol', String(asking.args['id'])), asking),
};
