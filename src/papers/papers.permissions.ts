import type { PermissionTable } from '../kernel/policy/permissions.js';

const ISSUERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const papersPermissions = {
  // Sight decides which papers there are for whom; a visitor sees none.
  'paper.read': { roles: ['VISITOR'], says: 'read papers' },
  // The route asks sight for itself; its answer to a visitor is that there is nothing.
  'paper.download': { roles: ['VISITOR'], says: 'download papers' },
  'paper.issue': { roles: ISSUERS, says: 'issue a paper' },
  'paper.attach': { roles: ISSUERS, says: 'attach a paper to an item of an agenda' },
  'paper.detach': { roles: ISSUERS, says: 'detach a paper from an item of an agenda' },
  'paper.withdraw': { roles: ISSUERS, says: 'withdraw a paper' },
} satisfies PermissionTable;
