import type { PermissionTable } from '../kernel/policy/permissions.js';

export const bodiesPermissions = {
  'body.read': { roles: ['VISITOR'], says: 'read about bodies' },
  'seat.recordOnBehalf': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'record on behalf of a seat' },
} satisfies PermissionTable;
