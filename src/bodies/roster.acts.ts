import type { OfferedAct } from '../kernel/policy/viewer-can.js';

const ofCommittee = ['seat.appoint', 'seat.vacate', 'delegate.name'];
const ofEvery = ['observer.admit', 'secretary.appoint'];

/** What a body offers: the roles are held in its working group. */
export const rosterActs: OfferedAct[] = [...ofCommittee, 'chair.designate', ...ofEvery].map((act) => ({
  act,
  body: ({ workingGroup }) => String(workingGroup),
  applies: ({ kind }) =>
    ofCommittee.includes(act) ? kind === 'STEERING_COMMITTEE' : act !== 'chair.designate' || kind === 'WORKING_GROUP',
}));
