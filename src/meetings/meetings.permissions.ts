import type { PermissionTable } from '../kernel/policy/permissions.js';

const CONVENERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const meetingsPermissions = {
  'meeting.read': { roles: ['VISITOR'], says: 'read about meetings' },
  'meeting.schedule': { roles: [...CONVENERS, 'COMMITTEE_MEMBER'], says: 'schedule a meeting' },
  'meeting.preview': { roles: [...CONVENERS, 'COMMITTEE_MEMBER'], says: 'try out a date for a meeting' },
  'meeting.reschedule': { roles: CONVENERS, says: 'move a meeting to another date' },
  'meeting.postpone': { roles: CONVENERS, says: 'postpone a meeting' },
  'meeting.cancel': { roles: CONVENERS, says: 'cancel a meeting' },
  'meeting.reply': {
    roles: [...CONVENERS, 'COMMITTEE_MEMBER', 'PARTICIPANT', 'OBSERVING'],
    says: 'reply to the invitation to a meeting',
  },
  // The link in the mail says whose answer it is; the right to give it is theirs, and read anew.
  'meeting.reply-by-link': { roles: ['VISITOR'], says: 'reply by the link of a mail' },
} satisfies PermissionTable;
