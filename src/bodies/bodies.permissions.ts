import type { PermissionTable } from '../kernel/policy/permissions.js';

export const bodiesPermissions = {
  'body.read': { roles: ['VISITOR'], says: 'read about bodies' },
} satisfies PermissionTable;
