import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { AreaForInquiry } from '../focus-groups/area.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Procedure } from '../procedures/procedure.type.js';
import { FindingKind, FindingState } from './finding.states.js';
import { FindingEvidence, FindingSummary } from './wording/wording.type.js';
import { FindingWaitsFor } from './workflow/review.enums.js';
import { FindingReview, FindingReviewer, FindingStep } from './workflow/workflow.type.js';

registerEnumType(FindingKind, {
  name: 'FindingKind',
  description: 'What a finding says.',
  valuesMap: {
    BEST_PRACTICE: { description: 'Something that works and that others can do too.' },
    LESSON_LEARNED: { description: 'What experience taught, good or bad.' },
    EMERGING_TREND: { description: 'Something that begins to show.' },
    GAP: { description: 'Something that is missing.' },
    RECOMMENDATION: { description: 'What ought to be done.' },
  },
});
registerEnumType(FindingState, {
  name: 'FindingState',
  description: 'Where a finding is in its life.',
  valuesMap: {
    DRAFT: { description: 'Seen by its author, and by the leads and secretaries of its group.' },
    POSTED: { description: 'Posted to its group under a symbol; its label says who else reads it.' },
    UNDER_REVIEW: { description: 'Members of other parties review it.' },
    REVISION_REQUESTED: { description: 'Sent back to its author; the next revision goes to the same reviewers.' },
    AGREED: { description: 'The group agreed to this wording.' },
    TRANSMITTED: { description: 'It lies before the steering committee, which reads it up to AMBER.' },
    NOTED: { description: 'The committee took note of it.' },
    APPROVED: { description: 'The committee approved it.' },
    WITHDRAWN: { description: 'Taken back; still seen by those inside its group.' },
  },
});

@ObjectType({ description: 'A former or present wording of a finding. Seen with the finding, by its own label.' })
export class FindingRevision {
  @Field(() => Int, { description: 'Number of the revision; 1 is the wording that was posted.' })
  number!: number;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'Text in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => FindingSummary, { description: 'Summary in parts, in Markdown.' })
  summary!: FindingSummary;
  @Field(() => [FindingEvidence], { description: 'On what it rests, in the order given.' })
  evidence!: FindingEvidence[];
  @Field(() => Label, { description: 'Handling label of this wording.' })
  label!: Label;
  @Field({ description: 'What was changed and why, by whoever revised; empty when not said.' })
  note!: string;
  @Field(() => Member, { nullable: true, description: 'Who wrote it; null where the viewer may not see the person.' })
  author!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What a focus group found out. Who sees it follows from its state and its label; for everybody else it does not exist.',
})
export class Finding implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Symbol such as FG2/2026/F4: issued once when posted, never used again; null while a draft.',
  })
  symbol!: string | null;
  @Field(() => FindingKind, { description: 'What it says.' })
  kind!: FindingKind;
  @Field(() => Label, { description: 'Handling label: who may read it and pass it on.' })
  label!: Label;
  @Field(() => FindingState, { description: 'Where it is in its life.' })
  state!: FindingState;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'Text in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => FindingSummary, { description: 'Summary in parts, in Markdown.' })
  summary!: FindingSummary;
  @Field(() => [FindingEvidence], { description: 'On what it rests, in the order given.' })
  evidence!: FindingEvidence[];
  @Field(() => Member, { nullable: true, description: 'Author; null where the viewer may not see the person.' })
  author!: Member | null;
  @Field(() => Party, {
    nullable: true,
    description: 'Party for which the author took part; it alone may relax the label. Null when not recorded.',
  })
  originatingParty!: Party | null;
  @Field(() => Body, { description: 'The focus group.' })
  body!: Body;
  @Field(() => [AreaForInquiry], { description: 'Areas for inquiry that it answers, by their numbers.' })
  areas!: AreaForInquiry[];
  @Field(() => Int, { description: 'Number of the present revision.' })
  revision!: number;
  @Field(() => [FindingRevision], {
    description: 'Its wordings since it was posted, oldest first; none of a draft, whose wording is not kept.',
  })
  revisions!: FindingRevision[];
  @Field(() => String, {
    nullable: true,
    description: 'How to cite the present revision: symbol, title, group, number and day; null while a draft.',
  })
  citation!: string | null;
  @Field(() => FindingWaitsFor, { description: 'Who has to act next.' })
  waitsFor!: FindingWaitsFor;
  @Field({
    description: 'Whether the next act is the viewer’s own: a review, a revision, or a step that they may take.',
  })
  waitsForViewer!: boolean;
  @Field(() => Int, {
    description: 'From how many parties the charter of the group wants reviews; 2 where it says nothing.',
  })
  reviewersWanted!: number;
  @Field(() => [FindingReviewer], { description: 'Who is asked for a review now, first asked first.' })
  reviewers!: FindingReviewer[];
  @Field(() => [Member], {
    description:
      'Who can be asked for a review, by name: members inside the group (of a CLEAR or GREEN finding, also inside the committee) of no author’s party. Seen by leads and secretaries of the group; empty for others.',
  })
  possibleReviewers!: Member[];
  @Field(() => [FindingReview], { description: 'All reviews of all its wordings, oldest first.' })
  reviews!: FindingReview[];
  @Field(() => [FindingStep], { description: 'How it went on after it was posted, oldest first.' })
  steps!: FindingStep[];
  @Field(() => Body, { nullable: true, description: 'The committee before which it lies; null before that.' })
  transmittedTo!: Body | null;
  @Field(() => Procedure, {
    nullable: true,
    description:
      'The procedure in which its group decides on it now; null where there is none, or the viewer may not see it.',
  })
  procedure!: Procedure | null;
  @Field(() => [Finding], {
    description: 'Findings that have to do with it, as somebody noted on this one or on them; by symbol.',
  })
  related!: Finding[];
  @Field(() => [Finding], { description: 'Findings in whose place it stands; by symbol.' })
  supersedes!: Finding[];
  @Field(() => [Finding], { description: 'Findings that stand in its place; by symbol.' })
  supersededBy!: Finding[];
  @Field(() => Int, {
    nullable: true,
    description: 'Revision that the viewer read last, as they marked it; null when they have marked none.',
  })
  viewerReadRevision!: number | null;
  @Field({
    description: 'Whether it was revised since the viewer read it; false where they have marked nothing as read.',
  })
  changedSinceRead!: boolean;
  @Field({ description: 'Why it was withdrawn; empty when it was not.' })
  withdrawalReason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was first written down.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was posted; null while a draft.' })
  postedAt!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const FindingConnection = connectionOf(Finding, 'Finding');

const finding = 'The finding as the viewer sees it now; null when nothing was done.';

@ObjectType({ isAbstract: true })
abstract class FindingPayload extends Payload {
  @Field(() => Finding, { nullable: true, description: finding })
  finding?: unknown;
}

@ObjectType({ description: 'Answer of draftFinding.' })
export class DraftFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of postFinding.' })
export class PostFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of postDraftFinding.' })
export class PostDraftFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of reviseFinding.' })
export class ReviseFindingPayload extends FindingPayload {}
@ObjectType({ description: 'Answer of withdrawFinding.' })
export class WithdrawFindingPayload extends FindingPayload {}
