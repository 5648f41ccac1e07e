import type { Needs, OfferedAct } from '../kernel/policy/viewer-can.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { requireSecretaryOf } from './membership.access.js';

/** A body in which the viewer is secretary: acts on people and parties ask for the role, and not where. */
export const anySecretariat = (_: Needs, viewer: Viewer): string => {
  const bodies = viewer.fact('SECRETARY');
  return Array.isArray(bodies) ? String(bodies[0] ?? '') : '';
};

const requireSecretary = ({ groups }: Needs, viewer: Viewer): void =>
  requireSecretaryOf(groups ? String(groups).split(' ') : [], viewer);

/** What a member offers. Who represents nobody any more has left already. */
export const membershipActs: OfferedAct[] = [
  { act: 'representation.change', body: anySecretariat, check: requireSecretary },
  {
    act: 'membership.end',
    body: anySecretariat,
    applies: ({ represents }) => represents === true,
    check: (thing, viewer) => {
      if (viewer.memberId !== thing['id']) requireSecretary(thing, viewer);
    },
  },
];

export const partyActs: OfferedAct[] = [{ act: 'party.record', body: anySecretariat }];
