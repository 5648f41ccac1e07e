import type { PermissionTable } from '../kernel/policy/permissions.js';

const KEEPERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const minutesPermissions = {
  'minutes.read': { roles: ['ACCOUNT'], says: 'read minutes' },
  // The routes ask sight for themselves; their answer to a visitor is that there is nothing.
  'minutes.download': { roles: ['VISITOR'], says: 'download minutes as a document' },
  'minutes.draft': { roles: KEEPERS, says: 'draft the minutes of a meeting' },
  'minutes.recompose': { roles: KEEPERS, says: 'compose a draft of minutes anew from the records' },
  'minutes.change': { roles: KEEPERS, says: 'change the language or label of a draft of minutes' },
  'minutes.addPassage': { roles: KEEPERS, says: 'add a passage to a draft of minutes' },
  'minutes.changePassage': { roles: KEEPERS, says: 'change a passage of a draft of minutes' },
  'minutes.removePassage': { roles: KEEPERS, says: 'remove a passage from a draft of minutes' },
  'minutes.circulate': { roles: KEEPERS, says: 'circulate minutes' },
  'minutes.withdraw': { roles: KEEPERS, says: 'withdraw circulated minutes' },
  'minutes.correct': { roles: [...KEEPERS, 'COMMITTEE_MEMBER', 'PARTICIPANT'], says: 'correct circulated minutes' },
  'minutes.adopt': { roles: KEEPERS, says: 'record that a meeting adopts minutes' },
  'minutes.issueCorrigendum': { roles: KEEPERS, says: 'issue a corrigendum to adopted minutes' },
  // Of those who can speak for a seat, only whoever presided: the rule says so.
  'chairSummary.publish': {
    roles: ['CO_CHAIR', 'LEAD', 'COMMITTEE_MEMBER'],
    says: "publish the chair's summary of a meeting",
  },
} satisfies PermissionTable;
