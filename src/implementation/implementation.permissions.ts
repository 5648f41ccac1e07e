import type { PermissionTable } from '../kernel/policy/permissions.js';

export const implementationPermissions = {
  'implementation.read': {
    roles: ['VISITOR'],
    says: 'read how far commitments and recommendations are put into practice',
  },
  // For the party: whoever represents it, where they see what it is about.
  'implementation.report': { roles: ['ACCOUNT'], says: 'report how far a party has come' },
  'implementation.record': { roles: ['SECRETARY'], says: 'record what a party reports by other means' },
} satisfies PermissionTable;
