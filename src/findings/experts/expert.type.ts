import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
import { Finding } from '../finding.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Somebody invited to read what a focus group reads, or one finding of it alone, until a day. They speak for no party. Seen by those inside the group, the co-chairs and secretaries of the working group, and the expert; where it is about one finding, of these by whoever sees the finding.',
})
export class Expert implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { nullable: true, description: 'The focus group; null where the viewer may not see it.' })
  body!: Body | null;
  @Field(() => Finding, {
    nullable: true,
    description: 'The one finding that they read; null where they read what the group reads.',
  })
  finding!: Finding | null;
  @Field({ description: 'Whether they read one finding alone.' })
  ofOneFinding!: boolean;
  @Field(() => Member, { nullable: true, description: 'The expert; null where the viewer may not see them.' })
  member!: Member | null;
  @Field({ description: 'Why they were invited, or invited for longer.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who invited them; null where the viewer may not see them.' })
  invitedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When they were invited.' })
  invitedAt!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day; null where it was ended on the day of the invitation.',
  })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which they read it no longer; null where it was ended on the day of the invitation.',
  })
  until!: string | null;
  @Field({ description: 'Why it was ended before its day; empty where it was not, or the group ended.' })
  endedReason!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who ended it; null where nobody did, or the viewer may not see them.',
  })
  endedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before its day.' })
  endedAt!: string | null;
  @Field({ description: 'Whether the viewer may renew or end it now.' })
  viewerMayChange!: boolean;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
