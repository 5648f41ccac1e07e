import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { Clause } from '../terms-of-reference/clause.type.js';

@ObjectType({
  description:
    'How often a body is to meet by its own terms of reference in force today, and how it keeps to that. Its meetings count; symposia, seminars, side events, conference sessions and training courses do not. Days are those of its home zone. What is said of its meetings is reckoned from those that the viewer sees. Seen by those inside the body; of a working group, inside any of its bodies.',
})
export class Cadence {
  @Field(() => Body, { description: 'The body.' })
  body!: unknown;
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
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day by which the next has to be called, so that it is announced as long before as the same terms ask; null before the first, and where they are silent of notice.',
  })
  callBy!: string | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that asks for notice; null where none does.' })
  noticeClause!: unknown;
  @Field({
    description:
      'Whether whoever calls its meetings is reminded of that now: the body is active, the next is due within 28 days, or within 14 more than the notice that is asked for, or overdue; and none is scheduled by then.',
  })
  toBeCalled!: boolean;
  @Field({ description: 'Whether the next is later than due, or none is scheduled and it should have been by today.' })
  overdue!: boolean;
}
