import type { OfferedAct } from '../kernel/policy/viewer-can.js';
import { anySecretariat } from '../members/membership-offers.js';

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

/** What a working group offers of the keeping of people and parties, which is for the secretary of any body. */
export const peopleActs: OfferedAct[] = ['member.invite', 'member.import', 'party.record'].map((act) => ({
  act,
  body: anySecretariat,
  applies: ({ kind }) => kind === 'WORKING_GROUP',
}));
