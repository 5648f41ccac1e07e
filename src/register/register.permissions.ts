import type { PermissionTable } from '../kernel/policy/permissions.js';

export const registerPermissions = {
  'subscriber.read': { roles: ['VISITOR'], says: 'read the register of subscribers' },
} satisfies PermissionTable;
