import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'An interest of its own that a seat declares in what a procedure decides. It is kept as it was declared. Seen by whoever sees the procedure.',
})
export class ProcedureInterest implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field(() => Party, {
    nullable: true,
    description: 'The party that held it when the procedure was opened; null where it is not known.',
  })
  party!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who declared it; null where it was recorded on behalf of the seat.',
  })
  member!: Member | null;
  @Field({ description: 'What the interest is.' })
  statement!: string;
  @Field({
    description:
      'Whether the seat took no part in the decision by that: its answer NOT_PARTICIPATING came with it, and stands like any other answer.',
  })
  withdraws!: boolean;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known, where it was recorded on behalf of the seat; empty otherwise.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When it was declared, in UTC.' })
  declaredAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded here, in UTC.' })
  recordedAt!: Date;
}
