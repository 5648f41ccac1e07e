import { holdsOn, type Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

/** Whoever represents the party of a row today. */
export const isOfParty = (row: Row, viewer: Viewer, world: World): boolean =>
  viewer.memberId !== null &&
  world
    .having('representation', 'member_id', viewer.memberId)
    .some((one) => one['party_id'] === row['party_id'] && holdsOn(one['valid'], world.today));

/** Those of its people who stand behind what it does in the working group of the focus group. */
export const isFocalPoint = (row: Row, viewer: Viewer, world: World): boolean =>
  isOfParty(row, viewer, world) &&
  world
    .having('focal_point', 'member_id', viewer.memberId)
    .some(
      (one) =>
        one['party_id'] === row['party_id'] &&
        one['working_group_id'] === world.byId('body', row['body_id'])?.['working_group_id'] &&
        holdsOn(one['valid'], world.today),
    );

/** Who asked; of what a secretary recorded, whoever represents the party today; and its focal points. */
export const requested = (row: Row, viewer: Viewer, world: World): boolean =>
  viewer.memberId !== null &&
  (row['requested_by'] === viewer.memberId ||
    isFocalPoint(row, viewer, world) ||
    (row['recorded_by'] !== null && isOfParty(row, viewer, world)));

/** Leads and secretaries of the group decide, and the co-chairs and secretaries of the working group. */
export const decides = (row: Row, viewer: Viewer, world: World): boolean => {
  const bodyId = row['body_id'];
  const group = world.byId('body', bodyId)?.['working_group_id'];
  return (
    viewer.is('LEAD', bodyId) ||
    viewer.is('SECRETARY', bodyId) ||
    viewer.is('CO_CHAIR', group) ||
    viewer.is('SECRETARY', group)
  );
};
