import { Field, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

@ObjectType({
  description:
    'An active focus group in which nothing has happened for a while, as far as the viewer sees: what they may not see is not reckoned with. A suggestion; nothing happens by itself. Seen by the co-chairs and secretaries of its working group and committee.',
})
export class QuietGroup {
  @Field(() => Body, { description: 'The focus group.' })
  body!: Body;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last of the days below, in UTC; null where none is known.',
  })
  quietSince!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last meeting that was held; null without one.' })
  lastMeetingOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which a finding was posted or changed last; null without one.',
  })
  lastFindingOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last comment; null without one.' })
  lastCommentOn!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was set to work last; null where the records do not say.',
  })
  activeSince!: string | null;
}
