import { Field, ObjectType } from '@nestjs/graphql';
import { Clause } from '../clause.type.js';

@ObjectType({
  description:
    'That a clause of a draft names another by a number that no clause of it has, such as one that was taken out or got another number. A warning: it keeps nobody from anything. Seen with the draft.',
})
export class BrokenReference {
  @Field(() => Clause, { description: 'The clause that names another.' })
  clause!: unknown;
  @Field({ description: 'How it names it, such as `clause 9`.' })
  words!: string;
  @Field({ description: 'The number that no clause has.' })
  number!: string;
  @Field(() => Clause, {
    nullable: true,
    description:
      'The clause of the draft that had this number, in an earlier wording or in the version with which the draft began; it may be taken out. Null when none is known.',
  })
  formerly!: unknown;
}
