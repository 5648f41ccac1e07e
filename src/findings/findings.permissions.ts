import type { PermissionTable } from '../kernel/policy/permissions.js';

const WRITERS = ['PARTICIPANT', 'LEAD', 'SECRETARY'];
const KEEPERS = ['LEAD', 'SECRETARY'];
const CONCLUDERS = ['CO_CHAIR', 'SECRETARY'];
const SETTLERS = ['LEAD', 'SECRETARY', 'CO_CHAIR'];
const HANDLERS = [...WRITERS, 'OBSERVING', 'COMMITTEE_MEMBER', 'CO_CHAIR', 'OBSERVER'];

export const findingsPermissions = {
  // Sight decides which findings there are for whom; a visitor sees none.
  'finding.read': { roles: ['VISITOR'], says: 'read findings' },
  'finding.draft': { roles: WRITERS, says: 'draft findings' },
  'finding.post': { roles: WRITERS, says: 'post findings' },
  // A participant only what they wrote themselves.
  'finding.revise': { roles: WRITERS, says: 'revise findings' },
  'finding.withdraw': { roles: WRITERS, says: 'withdraw findings' },
  // A participant only of what they wrote themselves.
  'finding.attachFile': { roles: WRITERS, says: 'attach files to findings' },
  'finding.labelAttachment': { roles: WRITERS, says: 'label files of findings' },
  'finding.removeAttachment': { roles: WRITERS, says: 'remove files of findings' },
  'finding.readOpenings': { roles: [...KEEPERS, 'AUDITOR'], says: 'read who opened findings' },
  // In or out, the finding says for whom, by its author, group and party.
  'finding.setChathamHouse': { roles: HANDLERS, says: 'put findings under the Chatham House Rule' },
  // Sight decides which files there are for whom.
  'finding.download': { roles: ['VISITOR'], says: 'fetch files of findings' },
  // A participant only of what they wrote themselves.
  'finding.relate': { roles: WRITERS, says: 'note what findings have to do with each other' },
  'finding.markRead': { roles: ['ACCOUNT'], says: 'mark findings as read' },
  'finding.requestReview': { roles: KEEPERS, says: 'ask for reviews of findings' },
  // Whoever was asked; who that is, the finding says.
  'finding.review': { roles: [...WRITERS, 'OBSERVING', 'COMMITTEE_MEMBER', 'CO_CHAIR'], says: 'review findings' },
  'finding.recordReview': { roles: ['SECRETARY'], says: 'record a review on behalf of a reviewer' },
  'finding.requestRevision': { roles: KEEPERS, says: 'ask for a revision of findings' },
  'finding.agree': { roles: KEEPERS, says: 'record that the group agrees to a finding' },
  'finding.transmit': { roles: KEEPERS, says: 'transmit findings to the committee' },
  'finding.note': { roles: CONCLUDERS, says: 'note findings for the committee' },
  'finding.approve': { roles: CONCLUDERS, says: 'approve findings for the committee' },
  // Who may label which finding, and confirm what of it: the finding says, by its author, group, committee and party.
  'finding.setLabel': { roles: HANDLERS, says: 'label findings' },
  'finding.confirmLabel': { roles: SETTLERS, says: 'confirm laxer labels of findings' },
  'finding.declineLabel': { roles: HANDLERS, says: 'decline laxer labels of findings' },
  'finding.proposeRelease': { roles: KEEPERS, says: 'propose the release of findings' },
  'finding.confirmRelease': { roles: HANDLERS, says: 'confirm the release of findings' },
  'finding.declineRelease': { roles: HANDLERS, says: 'decline the release of findings' },
  'finding.import': { roles: KEEPERS, says: 'import findings' },
  // Everybody what they may read; nobody but themselves sees what they took.
  'export.read': { roles: ['ACCOUNT'], says: 'see your exports' },
  'export.start': { roles: ['ACCOUNT'], says: 'export findings' },
  'export.cancel': { roles: ['ACCOUNT'], says: 'cancel an export' },
  // Whose file it is, and whether all in it is theirs to read, is asked there.
  'export.download': { roles: ['VISITOR'], says: 'fetch the file of an export' },
} satisfies PermissionTable;
