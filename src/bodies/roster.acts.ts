import type { OfferedAct } from '../kernel/policy/viewer-can.js';

const ofCommittee = ['seat.appoint', 'seat.vacate', 'delegate.name', 'delegation.end'];
const ofGroup = ['chair.designate', 'chair.end'];
const ofEvery = ['observer.admit', 'observer.end', 'secretary.appoint', 'secretary.end'];

/** What a body offers: the roles are held in its working group. */
export const rosterActs: OfferedAct[] = [...ofCommittee, ...ofGroup, ...ofEvery].map((act) => ({
  act,
  body: ({ workingGroup }) => String(workingGroup),
  applies: ({ kind }) =>
    ofCommittee.includes(act) ? kind === 'STEERING_COMMITTEE' : kind === 'WORKING_GROUP' || !ofGroup.includes(act),
}));
