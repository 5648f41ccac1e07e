import type { PermissionTable } from '../kernel/policy/permissions.js';

/** Those of the group, and those who steer it: in its committee, or in its working group. */
const TALKERS = ['PARTICIPANT', 'OBSERVING', 'EXPERT', 'LEAD', 'SECRETARY', 'COMMITTEE_MEMBER', 'CO_CHAIR'];

export const discussionsPermissions = {
  'discussion.comment': { roles: TALKERS, says: 'comment on focus groups, areas for inquiry and findings' },
  // On behalf of a party, whose people are told and may correct it.
  'discussion.recordOnBehalf': { roles: ['SECRETARY', 'CO_CHAIR'], says: 'record a comment on behalf of a party' },
  // One's own comments, and those recorded on behalf of one's party.
  'discussion.reviseComment': { roles: TALKERS, says: 'revise comments' },
  // One's own; whoever keeps the discussion, any.
  'discussion.withdrawComment': { roles: TALKERS, says: 'withdraw comments' },
  'discussion.setMail': { roles: TALKERS, says: 'choose of which comments they are mailed' },
  'discussion.resolveThread': { roles: TALKERS, says: 'resolve threads' },
} satisfies PermissionTable;
