import type { Expression } from '../kernel/reading/definition.js';
import { insideSight, meetingSight } from '../meetings/meeting.sight.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/**
 * Whether an action is asked of the viewer: by name, of a seat in whose delegation they serve, of a party that they
 * represent, or of a body that they lead, chair or serve as secretary.
 */
export const isMine = (row: string, member: string, bodies: string): string =>
  `coalesce(${row}.owner_member_id = ${member}
    or exists (select from delegate serving join seat_held held on held.seat_id = serving.seat_id and held.valid @> ${TODAY}
                where serving.seat_id = ${row}.owner_seat_id and serving.member_id = ${member} and serving.valid @> ${TODAY})
    or exists (select from representation spoken where spoken.party_id = ${row}.owner_party_id and spoken.member_id = ${member} and spoken.valid @> ${TODAY})
    or ${row}.owner_body_id in ${bodies}, false)`;

export const mine: Expression = (row, context) =>
  isMine(
    row,
    context.viewer('memberId', 'uuid'),
    `(select unnest(${['CO_CHAIR', 'SECRETARY', 'LEAD'].map((role) => context.viewer(role)).join(' || ')}))`,
  );

/**
 * Those inside the body, by the label of the meeting; and whoever is asked, for they need to know it, up to AMBER: what
 * is for the body only does not leave it.
 */
export const actionSight: Expression = (row, context) =>
  `exists (select from meeting about where about.id = ${row}.meeting_id and ((${insideSight('about', context)} and ${meetingSight('about', context)})` +
  ` or (about.label <> 'AMBER_STRICT' and ${context.viewer('labelCeiling', 'text')} in ('AMBER', 'AMBER_STRICT') and ${mine(row, context)})))`;
