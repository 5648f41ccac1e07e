import type { PermissionTable } from '../kernel/policy/permissions.js';

export const searchPermissions = {
  // Sight decides what there is to be found, and for whom.
  'search.read': { roles: ['VISITOR'], says: 'search' },
} satisfies PermissionTable;
