import type { PermissionTable } from './policy/permissions.js';

export const kernelPermissions = {
  'health.read': { roles: ['VISITOR'], says: 'ask whether the server is well' },
  // What a node is decides who sees it: the type's own sight.
  'node.read': { roles: ['VISITOR'], says: 'fetch things by their ids' },
  'rate-limit.read': { roles: ['VISITOR'], says: 'ask what an operation costs' },
  // What the table of permissions says is public: it stands in the source, too.
  'roles.read': { roles: ['VISITOR'], says: 'ask what each role may do' },
  'installation.read': { roles: ['ADMINISTRATOR'], says: 'read the settings of the installation' },
} satisfies PermissionTable;
