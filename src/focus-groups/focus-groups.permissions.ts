import type { PermissionTable } from '../kernel/policy/permissions.js';

/** Of the working group or of its committee. */
const STEERING = ['CO_CHAIR', 'SECRETARY'];

export const focusGroupsPermissions = {
  'focus-group.read': { roles: ['VISITOR'], says: 'read about focus groups' },
  'focus-group.propose': { roles: [...STEERING, 'COMMITTEE_MEMBER'], says: 'propose a focus group' },
  'focus-group.activate': { roles: STEERING, says: 'activate a focus group' },
  'focus-group.makeDormant': { roles: STEERING, says: 'make a focus group dormant' },
  'focus-group.keepActive': { roles: STEERING, says: 'let a quiet focus group go on' },
  'focus-group.conclude': { roles: STEERING, says: 'conclude a focus group' },
  'focus-group.discontinue': { roles: STEERING, says: 'discontinue a focus group' },
  // A committee member for the seat in whose delegation they serve.
  'focus-group.designateLead': { roles: [...STEERING, 'COMMITTEE_MEMBER'], says: 'designate who leads a focus group' },
  'focus-group.endLead': { roles: STEERING, says: 'end that a seat leads a focus group' },
  'focus-group.addArea': { roles: ['LEAD', 'SECRETARY'], says: 'add an area for inquiry to a focus group' },
  'focus-group.setAreaState': { roles: ['LEAD', ...STEERING], says: 'say how far an inquiry is' },
  'focus-group.reviseCharter': { roles: ['LEAD', ...STEERING], says: 'revise the charter of a focus group' },
  'focus-group.keepMilestones': { roles: ['LEAD', ...STEERING], says: 'keep the milestones of a focus group' },
  // Open to any interested State or party: whoever represents one may ask.
  'participation.request': { roles: ['ACCOUNT'], says: 'ask to take part in a focus group' },
  'participation.decide': { roles: ['LEAD', 'SECRETARY'], says: 'answer a request to take part' },
  // For the party: whoever represents it.
  'participation.withdraw': { roles: ['ACCOUNT'], says: 'end the part of a party in a focus group' },
  // Of the group, its working group or the committee: what a party wrote, with the evidence.
  'participation.record': { roles: ['SECRETARY'], says: 'record what a party said of its part in a focus group' },
  'participation.import': { roles: ['SECRETARY'], says: 'import a list of parties that take part' },
  // For the party: its focal points.
  'participation.endorse': { roles: ['ACCOUNT'], says: 'stand behind the part of a party in a focus group' },
  'participation.declineEndorsement': {
    roles: ['ACCOUNT'],
    says: 'say that a party does not stand behind a part in a focus group',
  },
  // Of the working group.
  'focal-point.record': { roles: ['SECRETARY'], says: 'record who is the focal point of a party' },
  'focal-point.end': { roles: ['SECRETARY'], says: 'end that somebody is the focal point of a party' },
} satisfies PermissionTable;
