import type { PermissionTable } from '../kernel/policy/permissions.js';

export const changesPermissions = {
  // The route is everybody's door, and asks for a session or a token itself.
  'changes.follow': { roles: ['VISITOR'], says: 'follow what changes, when signed in' },
} satisfies PermissionTable;
