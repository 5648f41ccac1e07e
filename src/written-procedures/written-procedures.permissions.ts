import type { PermissionTable } from '../kernel/policy/permissions.js';

const KEEPERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;
const EVERYBODY_INSIDE = [...KEEPERS, 'COMMITTEE_MEMBER', 'PARTICIPANT'] as const;

export const writtenProceduresPermissions = {
  'procedure.read': { roles: ['ACCOUNT'], says: 'read procedures' },
  // The link in the mail says whose answer it is; the right to give it is theirs, and read anew.
  'procedure.answer-by-link': { roles: ['VISITOR'], says: 'answer in a procedure by the link of a mail' },
  // The routes ask sight for themselves; their answer to a visitor is that there is nothing.
  'procedure.notification': { roles: ['VISITOR'], says: 'download a notification of adoption' },
  'procedure.openSilence': { roles: KEEPERS, says: 'open a silence procedure' },
  'procedure.openVote': { roles: KEEPERS, says: 'open a vote in writing' },
  'procedure.adoptByConsensus': { roles: KEEPERS, says: 'record that a meeting adopts a text by consensus' },
  'procedure.confirm': { roles: ['CO_CHAIR'], says: 'confirm what the other co-chair asks for' },
  'procedure.decline': { roles: ['CO_CHAIR'], says: 'decline what a co-chair asks for' },
  'procedure.object': { roles: EVERYBODY_INSIDE, says: 'object in a silence procedure' },
  'procedure.answerSilence': { roles: EVERYBODY_INSIDE, says: 'say that there is no objection' },
  'procedure.castVote': { roles: [...KEEPERS, 'COMMITTEE_MEMBER'], says: 'take a position in a vote' },
  'procedure.closeVote': { roles: KEEPERS, says: 'close a vote' },
  'procedure.attachStatement': {
    roles: [...KEEPERS, 'COMMITTEE_MEMBER'],
    says: 'attach a reservation or statement to a procedure',
  },
  'procedure.declareInterest': {
    roles: [...KEEPERS, 'COMMITTEE_MEMBER'],
    says: 'declare an interest in what a procedure decides',
  },
  'procedure.extendSilence': { roles: KEEPERS, says: 'extend a silence procedure' },
  'procedure.withdraw': { roles: KEEPERS, says: 'withdraw a procedure' },
  'procedure.suspend': { roles: KEEPERS, says: 'suspend a procedure' },
  'procedure.resume': { roles: KEEPERS, says: 'resume a procedure' },
} satisfies PermissionTable;
