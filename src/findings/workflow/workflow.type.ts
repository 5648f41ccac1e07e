import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
import { Party } from '../../members/party.type.js';
import { Procedure } from '../../procedures/procedure.type.js';
import { FindingState } from '../finding.states.js';
import { ReviewVerdict } from './review.enums.js';

const SEEN =
  'Seen by those inside the group, by who is asked to review the finding, and by those inside the committee once it lies before that.';

@ObjectType({ description: `A review of one wording of a finding. All are kept. ${SEEN}` })
export class FindingReview {
  @Field(() => Int, { description: 'Number of the revision that was reviewed.' })
  revision!: number;
  @Field(() => Member, {
    nullable: true,
    description: 'Whose review it is; null where the viewer may not see the person.',
  })
  reviewer!: Member | null;
  @Field(() => Party, { nullable: true, description: 'For which party the reviewer stands.' })
  party!: Party | null;
  @Field(() => ReviewVerdict, { description: 'What the reviewer says.' })
  verdict!: ReviewVerdict;
  @Field({ description: 'Why, or what should change; plain text.' })
  reason!: string;
  @Field({
    description:
      'Whether it counts now: it is of the present revision, the last that its reviewer gave of it, and of no author’s party.',
  })
  counts!: boolean;
  @Field({ description: 'Whether the secretary recorded it for the reviewer.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known what the reviewer said, where it was recorded for them; otherwise empty.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When the reviewer gave it.' })
  receivedAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  recordedAt!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it; null where the viewer may not see the person.',
  })
  recordedBy!: Member | null;
}

@ObjectType({ description: `Somebody who is asked to review a finding. ${SEEN}` })
export class FindingReviewer {
  @Field(() => Member, { nullable: true, description: 'Who; null where the viewer may not see the person.' })
  member!: Member | null;
  @Field(() => Party, { nullable: true, description: 'For which party they stand.' })
  party!: Party | null;
  @Field(() => DateTimeScalar, { description: 'When they were asked.' })
  namedAt!: string;
  @Field(() => FindingReview, {
    nullable: true,
    description: 'What they say of the present revision; null while they have not reviewed it.',
  })
  review!: FindingReview | null;
}

@ObjectType({ description: `A change of state of a finding after it was posted. ${SEEN}` })
export class FindingStep {
  @Field(() => FindingState, { description: 'From which state.' })
  fromState!: FindingState;
  @Field(() => FindingState, { description: 'To which state.' })
  toState!: FindingState;
  @Field(() => Int, { description: 'Number of the revision that it is about.' })
  revision!: number;
  @Field({ description: 'Why, or what was said with it; plain text, empty when nothing was.' })
  reason!: string;
  @Field(() => Procedure, {
    nullable: true,
    description: 'The procedure by which it came about; null where there was none, or the viewer may not see it.',
  })
  procedure!: Procedure | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who took it; null where it came by itself, or the viewer may not see the person.',
  })
  takenBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  takenAt!: string;
}
