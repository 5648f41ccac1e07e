import type { PermissionTable } from '../kernel/policy/permissions.js';

export const membersPermissions = {
  'party.read': { roles: ['VISITOR'], says: 'list States and organisations' },
} satisfies PermissionTable;
