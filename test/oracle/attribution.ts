import type { Row } from './tables.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

type Sight = (row: Row, viewer: Viewer, world: World) => boolean;

/** Whether somebody wrote a wording of a finding. */
export const writesFinding = (finding: Row, member: unknown, world: World): boolean =>
  member !== null &&
  (finding['author_id'] === member ||
    world.having('finding_revision', 'finding_id', finding['id']).some((one) => one['author_id'] === member));

/** Under the Chatham House Rule authors, leads and secretaries are told whose a finding is. */
export const knowsAuthors: Sight = (finding, viewer, world) =>
  finding['chatham_house'] !== true ||
  viewer.is('LEAD', finding['body_id']) ||
  viewer.is('SECRETARY', finding['body_id']) ||
  writesFinding(finding, viewer.memberId, world);

const name =
  (column: string): Sight =>
  (row, viewer, world) =>
    (viewer.memberId !== null && row[column] === viewer.memberId) ||
    knowsAuthors(world.byId('finding', row['finding_id']) as Row, viewer, world);

/** What an author says of their finding is told without their name and party. */
const said =
  (column: string): Sight =>
  (row, viewer, world) => {
    const about = world.byId('finding', row['finding_id']);
    if (!about || knowsAuthors(about, viewer, world)) return true;
    const isOfParty =
      column === 'member_id' && row['party_id'] !== null && row['party_id'] === about['originating_party_id'];
    return !isOfParty && !writesFinding(about, row[column], world);
  };

export const hiddenNames: Readonly<Record<string, Sight>> = {
  'Finding.author': knowsAuthors,
  'Finding.originatingParty': knowsAuthors,
  'FindingRevision.author': name('author_id'),
  'FindingAttachment.attachedBy': name('attached_by'),
  'FindingStep.takenBy': name('taken_by'),
  'FindingReviewer.member': name('member_id'),
  'FindingReviewer.party': name('member_id'),
  'FindingReview.reviewer': name('reviewer_id'),
  'FindingReview.party': name('reviewer_id'),
  'FindingReview.recordedBy': name('recorded_by'),
  'FindingProposal.proposedBy': name('proposed_by'),
  'FindingProposal.consentedBy': name('consented_by'),
  'FindingProposal.confirmedBy': name('confirmed_by'),
  'Comment.member': said('member_id'),
  'Comment.party': said('member_id'),
  'Comment.recordedBy': said('recorded_by'),
  'Comment.revisedBy': said('revised_by'),
  'Comment.withdrawnBy': said('withdrawn_by'),
  'Comment.resolvedBy': said('resolved_by'),
  'CommentWording.writtenBy': (row, viewer, world) => {
    const { finding_id } = world.byId('discussion_comment', row['comment_id']) as Row;
    return said('written_by')({ ...row, finding_id }, viewer, world);
  },
};

/** What may name somebody, and is empty for whoever is not told. */
export const emptied: Readonly<Record<string, Sight>> = {
  'FindingReview.evidence': name('reviewer_id'),
  'Comment.evidence': said('member_id'),
};
