import { voicesIn } from '../bodies/own-voices.js';
import { column, many, type Expression, type FieldReading } from '../kernel/reading/definition.js';
import { insideSight } from './meeting.sight.js';

/** Seats of the body that meets in whose delegation the viewer serves with a voice. */
export const ownVoices: Expression = (row, context) => voicesIn(`${row}.body_id`, context);

export const hasSeats: Expression = (row) => `exists (select from seat counted where counted.body_id = ${row}.body_id)`;

/**
 * Whether an answer of the viewer would count and is not there: for a seat where the body has seats, one voice a seat,
 * whoever of its delegation gives it; else for the person.
 */
const awaitsViewer: Expression = (row, context) =>
  `(${row}.state = 'SCHEDULED' and coalesce(${row}.starts_at > ${context.now()}, false) and ${insideSight(row, context)} and case
      when ${hasSeats(row, context)} then exists (select from ${ownVoices(row, context)} own
        where not exists (select from reply r where r.meeting_id = ${row}.id and r.current and r.seat_id = own.seat_id))
      else not exists (select from reply r where r.meeting_id = ${row}.id and r.current and r.seat_id is null
        and r.member_id = ${context.viewer('memberId', 'uuid')})
    end)`;

/** `Meeting.viewerSeats`, `Meeting.viewerReplies` and `Meeting.awaitsViewer`. */
export const viewerPart: Readonly<Record<string, FieldReading>> = {
  viewerSeats: many(
    'Seat',
    (row, target, context) => `${target}.id in ${ownVoices(row, context)}`,
    (target) => `${target}.number`,
  ),
  viewerReplies: many(
    'Reply',
    (row, target, context) =>
      `${target}.meeting_id = ${row}.id and ${target}.current and (${target}.seat_id in ${ownVoices(row, context)}` +
      ` or (${target}.seat_id is null and ${target}.member_id = ${context.viewer('memberId', 'uuid')}))`,
    (target) => `${target}.replied_at desc, ${target}.id desc`,
  ),
  awaitsViewer: column(awaitsViewer),
};

export const awaitsViewerIs = (wanted: string): Expression => {
  return (row, context) => `${awaitsViewer(row, context)} = ${wanted}`;
};
