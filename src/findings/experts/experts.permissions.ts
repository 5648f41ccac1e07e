import type { PermissionTable } from '../../kernel/policy/permissions.js';

/** Of the group; the secretary also of its working group or of the committee. */
const INVITERS = ['LEAD', 'SECRETARY'];

export const expertsPermissions = {
  'expert.invite': { roles: INVITERS, says: 'invite experts to a focus group or to one of its findings' },
  'expert.renew': { roles: INVITERS, says: 'renew the invitation of an expert' },
  'expert.end': { roles: INVITERS, says: 'end the invitation of an expert' },
} satisfies PermissionTable;
