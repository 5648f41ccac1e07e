import type { PermissionTable } from '../kernel/policy/permissions.js';

const DRAFTERS = ['SECRETARY', 'CO_CHAIR'] as const;
const INSIDE = [...DRAFTERS, 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT', 'OBSERVING'] as const;

export const termsOfReferencePermissions = {
  'terms.read': { roles: ['VISITOR'], says: 'read terms of reference' },
  // The routes ask sight for themselves; what one may not see is not there.
  'terms.download': { roles: ['VISITOR'], says: 'download terms of reference as a document' },
  'terms.record': { roles: DRAFTERS, says: 'record terms of reference' },
  'terms.draftVersion': { roles: DRAFTERS, says: 'draft a version of terms of reference' },
  'terms.titleVersion': { roles: DRAFTERS, says: 'give a version of terms of reference a number and a title' },
  'terms.addClause': { roles: DRAFTERS, says: 'add a clause to terms of reference' },
  'terms.editClause': { roles: DRAFTERS, says: 'edit a clause of terms of reference' },
  'terms.moveClause': { roles: DRAFTERS, says: 'move a clause of terms of reference' },
  'terms.removeClause': { roles: DRAFTERS, says: 'remove a clause of terms of reference' },
  'terms.restoreClause': { roles: DRAFTERS, says: 'restore a clause of terms of reference' },
  'terms.renumberClauses': { roles: DRAFTERS, says: 'renumber the clauses of terms of reference' },
  'terms.importText': { roles: DRAFTERS, says: 'import a text into terms of reference' },
  'terms.circulateVersion': { roles: DRAFTERS, says: 'circulate a version of terms of reference' },
  'terms.withdrawVersion': { roles: DRAFTERS, says: 'withdraw a version of terms of reference' },
  'terms.setProvision': { roles: DRAFTERS, says: 'say what terms of reference provide' },
  'terms.commentOnClause': { roles: INSIDE, says: 'comment on a clause of terms of reference' },
  'terms.resolveComment': { roles: INSIDE, says: 'resolve a comment on terms of reference' },
  'terms.proposeAmendment': {
    roles: [...DRAFTERS, 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT'],
    says: 'propose an amendment to terms of reference',
  },
  'terms.withdrawAmendment': {
    roles: [...DRAFTERS, 'LEAD', 'COMMITTEE_MEMBER', 'PARTICIPANT'],
    says: 'withdraw an amendment to terms of reference',
  },
  'terms.disposeOfAmendment': { roles: DRAFTERS, says: 'dispose of an amendment to terms of reference' },
} satisfies PermissionTable;
