import type { PermissionTable } from '../kernel/policy/permissions.js';

const CONVENERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;
const PROPOSERS = [...CONVENERS, 'COMMITTEE_MEMBER', 'PARTICIPANT'] as const;

export const agendasPermissions = {
  'meeting.setAgenda': { roles: CONVENERS, says: 'set the agenda of a meeting' },
  'agenda.annotate': { roles: CONVENERS, says: 'annotate the agenda of a meeting' },
  'agenda.adopt': { roles: CONVENERS, says: 'record that the agenda of a meeting is adopted' },
  'agenda.amend': { roles: CONVENERS, says: 'record that the body changes its adopted agenda' },
  'agenda.callForItems': { roles: CONVENERS, says: 'call for items of an agenda' },
  'agenda.proposeItem': { roles: PROPOSERS, says: 'propose an item for an agenda' },
  'agenda.withdrawItemProposal': { roles: PROPOSERS, says: 'withdraw an item that was proposed' },
  'agenda.placeItemProposal': { roles: CONVENERS, says: 'place a proposed item on an agenda' },
  'agenda.declineItemProposal': { roles: CONVENERS, says: 'decline an item that was proposed' },
  'agenda.deferItem': { roles: CONVENERS, says: 'record that an item is put off' },
  'agenda.markItemNotReached': { roles: CONVENERS, says: 'record that an item was not reached' },
  'agenda.markItemTaken': { roles: CONVENERS, says: 'record that an item was taken' },
  'agenda.carryOverItems': { roles: CONVENERS, says: 'carry items over to a meeting' },
} satisfies PermissionTable;
