import type { PermissionTable } from '../kernel/policy/permissions.js';

export const publicationsPermissions = {
  'publication.read': { roles: ['VISITOR'], says: 'read the public pages' },
  'enquiry.send': { roles: ['VISITOR'], says: 'write to a working group' },
  'enquiry.read': { roles: ['SECRETARY'], says: 'read enquiries' },
  'enquiry.close': { roles: ['SECRETARY'], says: 'close an enquiry' },
} satisfies PermissionTable;
