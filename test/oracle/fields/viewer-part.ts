import { type Asking, type OracleField, things } from '../ask.js';
import { insideOfMeeting } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, instant, type Row } from '../tables.js';

/** Seats of the meeting's body for which the viewer speaks today: as head or alternate, while somebody holds the seat. */
function ownSeats(meeting: Row, { world, viewer }: Asking): Row[] {
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

const isOwn = (reply: Row, { viewer }: Asking): boolean =>
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

/** What the viewer has to do with a meeting. */
export const viewerPartFields: Readonly<Record<string, OracleField>> = {
  'Body.viewerBelongs': (row, { viewer }) => viewer.community(row['working_group_id']),
  'Meeting.viewerSeats': (row, asking) => things('Seat', sortedBy(ownSeats(row, asking), at('number')), asking),
  'Meeting.viewerReplies': (row, asking) => {
    const seats = new Set(ownSeats(row, asking).map((seat) => seat['id']));
    const own = currentReplies(row, asking).filter((reply) => seats.has(reply['seat_id']) || isOwn(reply, asking));
    return things('Reply', sortedBy(own, (reply) => instant(reply['replied_at']), at('id')).toReversed(), asking);
  },
  'Meeting.awaitsViewer': awaitsViewer,
};
