import type { PermissionTable } from '../kernel/policy/permissions.js';

export const membersPermissions = {
  'party.read': { roles: ['VISITOR'], says: 'list States and organisations' },
  'viewer.read': { roles: ['VISITOR'], says: 'ask who you are' },
  'member.read': { roles: ['ACCOUNT'], says: 'read the directory' },
} satisfies PermissionTable;
