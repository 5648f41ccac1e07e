import type { PermissionTable } from '../kernel/policy/permissions.js';

export const filesPermissions = {
  // Who issues papers, and who attaches files to findings. The answer holds the secret of an address, so a document asks for one only.
  'upload.create': { roles: ['CO_CHAIR', 'SECRETARY', 'LEAD', 'PARTICIPANT'], says: 'upload files', sensitive: true },
  // The secret in the address says whose file it is; whether they may still upload is read anew.
  'upload.send': { roles: ['VISITOR'], says: 'send a file to the address that was given for it' },
} satisfies PermissionTable;
