import type { ReadingContext } from '../kernel/reading/context.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** Seats of a body in whose delegation the viewer serves with a voice, as the rows of a subselect: advisers have none. */
export const voicesIn = (bodyId: string, context: ReadingContext): string =>
  `(select d.seat_id from delegate d join seat voiced on voiced.id = d.seat_id
      join seat_held t on t.seat_id = voiced.id and t.valid @> ${TODAY}
     where voiced.body_id = ${bodyId} and d.member_id = ${context.viewer('memberId', 'uuid')}
       and d.capacity <> 'ADVISER' and d.valid @> ${TODAY})`;
