import type { PermissionTable } from '../kernel/policy/permissions.js';

export const termsOfReferencePermissions = {
  'terms.read': { roles: ['VISITOR'], says: 'read terms of reference' },
  'terms.record': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'record terms of reference' },
} satisfies PermissionTable;
