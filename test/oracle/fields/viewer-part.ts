import { type Asking, type OracleField, things } from '../ask.js';
import { insideOfMeeting } from '../may-see.js';
import { isFocalPoint, isOfParty } from '../participation-sight.js';
import { at, sortedBy } from '../ordering.js';
import type { ListRules } from '../page.js';
import { holdsOn, instant, microseconds, rangeEnd, type Row } from '../tables.js';

/** Seats of the body of a meeting or poll for which the viewer speaks today: as head or alternate, while somebody holds the seat. */
export function ownSeats(meeting: Row, { world, viewer }: Asking): Row[] {
  const speaks = (seat: Row): boolean =>
    world
      .having('delegate', 'seat_id', seat['id'])
      .some(
        (delegate) =>
          delegate['member_id'] === viewer.memberId &&
          delegate['capacity'] !== 'ADVISER' &&
          holdsOn(delegate['valid'], world.today),
      ) && world.termOf(seat['id'], world.today) !== undefined;
  return world.having('seat', 'body_id', meeting['body_id']).filter((seat) => viewer.memberId !== null && speaks(seat));
}

const currentReplies = (meeting: Row, { world }: Asking): Row[] =>
  world.having('reply', 'meeting_id', meeting['id']).filter((reply) => reply['current'] === true);

export const isOwn = (reply: Row, { viewer }: Asking): boolean =>
  reply['seat_id'] === null && viewer.memberId !== null && reply['member_id'] === viewer.memberId;

export function awaitsViewer(meeting: Row, asking: Asking): boolean {
  const { world, viewer } = asking;
  const comes = meeting['state'] === 'SCHEDULED' && Date.parse(String(meeting['starts_at'])) > Date.now();
  if (!comes || !insideOfMeeting(meeting, viewer, world)) return false;
  const replies = currentReplies(meeting, asking);
  if (world.having('seat', 'body_id', meeting['body_id']).length === 0)
    return !replies.some((reply) => isOwn(reply, asking));
  return ownSeats(meeting, asking).some((seat) => !replies.some((reply) => reply['seat_id'] === seat['id']));
}

/** Leads and secretaries of the group answer a request. */
const awaitsAnswer = (participation: Row, { viewer }: Asking): boolean =>
  participation['state'] === 'INTERESTED' &&
  ['LEAD', 'SECRETARY'].some((role) => viewer.is(role, participation['body_id']));

const represents = (participation: Row, { world, viewer }: Asking): boolean => isOfParty(participation, viewer, world);

export const participations: ListRules = {
  orders: { REQUESTED_AT: (row) => microseconds(row['requested_at']) },
  filters: {
    state: (row, value: string) => row['state'] === value,
    awaitsViewer: (row, value: boolean, asking) => awaitsAnswer(row, asking) === value,
    viewerRepresents: (row, value: boolean, asking) => represents(row, asking) === value,
  },
};

const termEnd = (seat: Row, { world, asOf }: Asking): string | null =>
  rangeEnd(world.termOf(seat['id'], asOf)?.['valid']);

function concernsViewer(seat: Row, { world, viewer, asOf }: Asking): boolean {
  if (viewer.is('SECRETARY', seat['body_id']) || viewer.is('CO_CHAIR', seat['body_id'])) return true;
  if (viewer.memberId === null || !world.termOf(seat['id'], asOf)) return false;
  const serving = world.having('delegate', 'seat_id', seat['id']).filter((one) => holdsOn(one['valid'], asOf));
  return serving.some((one) => one['member_id'] === viewer.memberId);
}

export const seats: ListRules = {
  orders: { TERM_END: (row, asking) => termEnd(row, asking) ?? '9999-12-31' },
  filters: {
    concernsViewer: (row, value: boolean, asking) => concernsViewer(row, asking) === value,
    termEndsBefore: (row, value: string, asking) => (termEnd(row, asking) ?? value) < value,
  },
};

/** What the viewer has to do with a meeting, or a request to take part. */
export const viewerPartFields: Readonly<Record<string, OracleField>> = {
  'Body.viewerBelongs': (row, { viewer }) => viewer.community(row['working_group_id']),
  'Meeting.viewerSeats': (row, asking) => things('Seat', sortedBy(ownSeats(row, asking), at('number')), asking),
  'Meeting.viewerReplies': (row, asking) => {
    const seats = new Set(ownSeats(row, asking).map((seat) => seat['id']));
    const own = currentReplies(row, asking).filter((reply) => seats.has(reply['seat_id']) || isOwn(reply, asking));
    return things('Reply', sortedBy(own, (reply) => instant(reply['replied_at']), at('id')).toReversed(), asking);
  },
  'Meeting.awaitsViewer': awaitsViewer,
  'Participation.awaitsViewer': awaitsAnswer,
  'Participation.viewerRepresents': represents,
  'Participation.viewerIsFocalPoint': (row, { world, viewer }) => isFocalPoint(row, viewer, world),
};
