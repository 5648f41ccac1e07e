import type { PermissionTable } from '../kernel/policy/permissions.js';

const CONVENERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const pollsPermissions = {
  // Polls are for those inside the body: whoever else asks is told of none.
  'poll.read': { roles: ['VISITOR'], says: 'read polls on dates' },
  'poll.open': { roles: CONVENERS, says: 'open a poll on a date' },
  'poll.close': { roles: CONVENERS, says: 'close a poll on a date and schedule the meeting' },
  'poll.extend': { roles: CONVENERS, says: 'extend the deadline of a poll on a date' },
  'poll.cancel': { roles: CONVENERS, says: 'call off a poll on a date' },
  'poll.answer': {
    roles: [...CONVENERS, 'COMMITTEE_MEMBER', 'PARTICIPANT', 'OBSERVING'],
    says: 'answer a poll on a date',
  },
  // The link in the mail says whose answer it is; the right to give it is theirs, and read anew.
  'poll.answer-by-link': { roles: ['VISITOR'], says: 'answer a poll by the link of a mail' },
} satisfies PermissionTable;
