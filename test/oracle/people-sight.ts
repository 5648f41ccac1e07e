import { isKnownExpert } from './expert-sight.js';
import { isOfParty } from './participation-sight.js';
import { holdsOn, type Row } from './tables.js';
import { standingsOf, type Viewer } from './viewers.js';
import type { World } from './world.js';

type Sight = (row: Row, viewer: Viewer, world: World) => boolean;

/** A focal point stands behind the people of the party that both represent today. */
const isOfOwnParty: Sight = (row, viewer, world) =>
  world
    .having('representation', 'member_id', row['id'])
    .some(
      (sent) =>
        holdsOn(sent['valid'], world.today) &&
        isOfParty(sent, viewer, world) &&
        world
          .having('focal_point', 'member_id', viewer.memberId)
          .some((point) => point['party_id'] === sent['party_id'] && holdsOn(point['valid'], world.today)),
    );

export const member: Sight = (row, viewer, world) =>
  row['id'] === viewer.memberId ||
  viewer.isAnywhere('SECRETARY') ||
  isKnownExpert(row, viewer, world) ||
  isOfOwnParty(row, viewer, world) ||
  standingsOf(world, row['id']).some((one) => viewer.community(one.body['working_group_id']));

/** Who stands behind a party is for whoever sees the person. */
export const focalPoint: Sight = (row, viewer, world) =>
  member(world.byId('member', row['member_id']) as Row, viewer, world);

/** How it is known who is a focal point: for those who keep the working group, the party and the person. */
export const focalPointEvidence: Sight = (row, viewer, world) =>
  viewer.is('SECRETARY', row['working_group_id']) ||
  viewer.is('CO_CHAIR', row['working_group_id']) ||
  (viewer.memberId !== null && row['member_id'] === viewer.memberId) ||
  isOfParty(row, viewer, world);

/** Colleagues in a body, the secretaries of the working group, and any secretary where they stand nowhere. */
export const memberAddress: Sight = (row, viewer, world) => {
  const stands = standingsOf(world, row['id']);
  const kept = world.rows('body').filter(({ id }) => viewer.is('SECRETARY', id));
  return (
    row['id'] === viewer.memberId ||
    stands.some((one) => viewer.inside(one.body['id'])) ||
    stands.some((one) => kept.some((body) => body['working_group_id'] === one.body['working_group_id'])) ||
    (kept.length > 0 && stands.length === 0)
  );
};
