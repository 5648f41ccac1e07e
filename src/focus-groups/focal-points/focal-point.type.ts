import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
import { Party } from '../../members/party.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'The person who stands behind what a State or organisation does in the groups of a working group, as its secretary recorded it. Seen by whoever sees the person.',
})
export class FocalPoint implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The working group.' })
  workingGroup!: Body;
  @Field(() => Party, { description: 'The State or organisation.' })
  party!: Party;
  @Field(() => Member, { description: 'The person.' })
  member!: Member;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it was ended before it began.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it no longer holds; null while no end is set, or where it was ended before it began.',
  })
  until!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'How it is known. Seen by the co-chairs and secretaries of the working group, whoever represents the party today, and the person; null for others.',
  })
  evidence!: string | null;
  @Field(() => DateTimeScalar, { description: 'When that was received.' })
  receivedAt!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it; null where the viewer may not see them.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was ended; empty where it was not. Seen as `evidence` is; null for others.',
  })
  endedReason!: string | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who ended it; null where nobody did, or the viewer may not see them.',
  })
  endedBy!: Member | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was ended by a secretary; null where it was not.',
  })
  endedAt!: string | null;
  @Field({ description: 'Whether the viewer may end it now.' })
  viewerMayEnd!: boolean;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
