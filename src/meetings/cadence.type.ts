import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Clause } from '../terms-of-reference/clause.type.js';

@ObjectType({
  description:
    'How often a body is to meet by its own terms of reference in force today, and how it keeps to that. Days are those of its home zone. Seen by those inside the body; of a working group, inside any of its bodies.',
})
export class Cadence {
  @Field(() => Int, { description: 'Every how many months it meets.' })
  months!: number;
  @Field(() => Clause, { nullable: true, description: 'The clause that says so.' })
  clause!: unknown;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of its last meeting that was held; null before the first.',
  })
  lastMetOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day by which the next is due; null before the first.' })
  dueBy!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the next meeting that is scheduled; null without one.',
  })
  nextOn!: string | null;
  @Field({ description: 'Whether the next is later than due, or none is scheduled and it should have been by today.' })
  overdue!: boolean;
}
