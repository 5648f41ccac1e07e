import type { PermissionTable } from '../kernel/policy/permissions.js';

const KEEPERS = ['CO_CHAIR', 'SECRETARY', 'LEAD'] as const;

export const decisionsPermissions = {
  'decision.read': { roles: ['ACCOUNT'], says: 'read decisions' },
  'decision.record': { roles: KEEPERS, says: 'record a decision' },
  'decision.confirm': { roles: KEEPERS, says: 'confirm a provisional decision' },
  'decision.addStatement': {
    roles: [...KEEPERS, 'COMMITTEE_MEMBER'],
    says: 'add a reservation or statement to a decision',
  },
  'decision.challenge': { roles: [...KEEPERS, 'COMMITTEE_MEMBER'], says: 'challenge a decision for want of quorum' },
  'decision.settleChallenge': { roles: ['CO_CHAIR', 'LEAD'], says: 'settle the challenge of a decision' },
  'action.read': { roles: ['ACCOUNT'], says: 'read what meetings asked for' },
  'action.add': { roles: KEEPERS, says: 'record what a meeting asks for' },
  'action.correct': { roles: KEEPERS, says: 'correct what a meeting asks for' },
  'action.reopen': { roles: ['ACCOUNT'], says: 'reopen what was reported as done by mistake' },
  // Whoever is asked reports it as done; who that is, the action says.
  'action.complete': { roles: ['ACCOUNT'], says: 'report as done what a meeting asked for' },
} satisfies PermissionTable;
