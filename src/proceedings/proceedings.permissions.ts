import type { PermissionTable } from '../kernel/policy/permissions.js';

const KEEPERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const proceedingsPermissions = {
  'meeting.open': { roles: KEEPERS, says: 'open a meeting' },
  'meeting.close': { roles: KEEPERS, says: 'close a meeting' },
  'meeting.reopen': { roles: KEEPERS, says: 'reopen a meeting that was closed by mistake' },
  'meeting.recordPresiding': { roles: KEEPERS, says: 'record who presides over a meeting' },
  'meeting.recordArrival': { roles: KEEPERS, says: 'record who arrives at a meeting' },
  'meeting.recordDeparture': { roles: KEEPERS, says: 'record who leaves a meeting' },
  'meeting.correctAttendance': { roles: KEEPERS, says: 'correct who was at a meeting' },
  'meeting.checkQuorum': { roles: KEEPERS, says: 'check the quorum of a meeting' },
  'meeting.declareInterest': {
    roles: [...KEEPERS, 'COMMITTEE_MEMBER', 'PARTICIPANT'],
    says: 'declare an interest at a meeting',
  },
  'meeting.settleInterest': { roles: KEEPERS, says: 'settle an interest declared at a meeting' },
  'meeting.strikeInterest': { roles: KEEPERS, says: 'strike an interest that was recorded wrongly' },
  'meeting.saveNote': { roles: KEEPERS, says: 'take notes of a meeting' },
  'meeting.keepNotesOpen': { roles: KEEPERS, says: 'tell that they have the notes of a meeting open' },
} satisfies PermissionTable;
