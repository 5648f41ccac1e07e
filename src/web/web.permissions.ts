import type { PermissionTable } from '../kernel/policy/permissions.js';

export const webPermissions = {
  'web-client.read': { roles: ['VISITOR'], says: 'open the pages' },
} satisfies PermissionTable;
