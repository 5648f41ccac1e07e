import type { PermissionTable } from '../kernel/policy/permissions.js';

export const progressReportsPermissions = {
  'focus-group.draftProgressReport': {
    roles: ['LEAD', 'SECRETARY'],
    says: 'draft a progress report of a focus group',
  },
  // The route asks for the right to draft it by itself; its answer to a visitor is that there is nothing.
  'focus-group.downloadProgressReport': { roles: ['VISITOR'], says: 'download a progress report that they may draft' },
} satisfies PermissionTable;
