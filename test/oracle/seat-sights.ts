import { upTo } from './labels.js';
import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

type Sight = (row: Row, viewer: Viewer, world: World) => boolean;

const seatOf = (row: Row, world: World): Row => world.byId('seat', row['seat_id']) as Row;

/** What a seat says of its working time, until it is taken back. */
const saidOfSeat: Sight = (row, viewer, world) =>
  row['removed_at'] === null &&
  viewer.community(world.byId('body', seatOf(row, world)['body_id'])?.['working_group_id']);
const evidence: Sight = (row, viewer, world) => upTo(viewer, 'AMBER') && viewer.inside(seatOf(row, world)['body_id']);

/** Those who convene the body read its plans, and its meetings until they are dropped. */
const convenes: Sight = (row, viewer, world) => {
  const { body_id: body } = row;
  return (
    upTo(viewer, 'AMBER') &&
    (viewer.is('SECRETARY', body) ||
      viewer.is('CO_CHAIR', body) ||
      viewer.is('CO_CHAIR', world.byId('body', body)?.['working_group_id']))
  );
};

export const seatSights: Readonly<Record<string, Sight>> = {
  ...{ SeatHours: saidOfSeat, SeatHoliday: saidOfSeat, MeetingPlan: convenes },
  PlannedMeeting: (row, viewer, world) =>
    row['dropped_at'] === null && convenes(world.byId('meeting_plan', row['plan_id']) as Row, viewer, world),
};
export const seatHidden: Readonly<Record<string, Sight>> = {
  'SeatHours.evidence': evidence,
  'SeatHoliday.evidence': evidence,
};
