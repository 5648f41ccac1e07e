import { holdsOn, type Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

/** Who asked; of what a secretary recorded, whoever represents the party today. */
export const requested = (row: Row, viewer: Viewer, world: World): boolean =>
  viewer.memberId !== null &&
  (row['requested_by'] === viewer.memberId ||
    (row['recorded_by'] !== null &&
      world
        .having('representation', 'member_id', viewer.memberId)
        .some((one) => one['party_id'] === row['party_id'] && holdsOn(one['valid'], world.today))));

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
