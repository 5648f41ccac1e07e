import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar } from '../../kernel/graphql/scalars.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What a focus group means to reach by when, and when it did. Seen, as its charter, by the community of the working group.',
})
export class Milestone implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The focus group.' })
  body!: Body;
  @Field({ description: 'What is to be reached.' })
  title!: string;
  @Field(() => DateScalar, { nullable: true, description: 'By when; null where no day is set.' })
  plannedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was reached; null while it is not.' })
  reachedOn!: string | null;
  @Field({ description: 'What shows that it was reached; empty while it is not.' })
  shownBy!: string;
  @Field({ description: 'Why it is not pursued any more; empty while it is.' })
  droppedReason!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
