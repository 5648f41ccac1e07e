import type { PermissionTable } from '../kernel/policy/permissions.js';

export const activityPermissions = {
  'trail.read': { roles: ['AUDITOR'], says: 'read the trail' },
} satisfies PermissionTable;
