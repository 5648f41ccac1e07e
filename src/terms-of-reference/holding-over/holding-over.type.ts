import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../kernel/graphql/scalars.js';
import { Clause } from '../clause.type.js';

@ObjectType({
  description:
    'That a party goes on holding a seat after its term, because the terms of reference in force let it (the provision HOLDING_OVER): the seat counts and speaks as before, until it is renewed, held by another or vacated. Seen by everybody who sees the body.',
})
export class HoldingOver {
  @Field(() => DateScalar, { description: 'First day after the term: since when it holds over.' })
  since!: string;
  @Field(() => DateScalar, {
    description: 'First day on which it no longer holds over, if nobody is appointed before: the seat is vacant then.',
  })
  until!: string;
  @Field(() => Clause, {
    nullable: true,
    description: 'The clause of the terms in force on the day asked for that says so; null where none is named.',
  })
  clause!: unknown;
}
