import type { PermissionTable } from '../kernel/policy/permissions.js';

const WRITERS = ['PARTICIPANT', 'LEAD', 'SECRETARY'];

export const findingsPermissions = {
  // Sight decides which findings there are for whom; a visitor sees none.
  'finding.read': { roles: ['VISITOR'], says: 'read findings' },
  'finding.draft': { roles: WRITERS, says: 'draft findings' },
  'finding.post': { roles: WRITERS, says: 'post findings' },
  // A participant only what they wrote themselves.
  'finding.revise': { roles: WRITERS, says: 'revise findings' },
  'finding.withdraw': { roles: WRITERS, says: 'withdraw findings' },
} satisfies PermissionTable;
