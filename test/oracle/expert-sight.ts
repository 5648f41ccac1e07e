import { decides } from './participation-sight.js';
import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

/** Those inside the group, and those who steer it. */
export const insideOrDecides = (row: Row, viewer: Viewer, world: World): boolean =>
  viewer.inside(row['body_id']) || decides(row, viewer, world);

/** Who may make a group dormant: those who chair or keep its working group or committee. */
export const steersGroup = (group: Row, viewer: Viewer, world: World): boolean =>
  world
    .having('body', 'working_group_id', group['working_group_id'])
    .filter(({ kind }) => kind !== 'FOCUS_GROUP')
    .some(({ id }) => viewer.is('CO_CHAIR', id) || viewer.is('SECRETARY', id));

export const isExpert = (row: Row, viewer: Viewer): boolean =>
  viewer.memberId !== null && row['member_id'] === viewer.memberId;

/** Whoever reads what a group reads, or read it once, is known to the group. */
export const isKnownExpert = (member: Row, viewer: Viewer, world: World): boolean =>
  world.having('expert', 'member_id', member['id']).some((one) => viewer.inside(one['body_id']));
