import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';

@ObjectType({
  description:
    'That the chairs went on in spite of a procedural rule: why, and who agreed. Seen by those inside the body.',
})
export class Waiver {
  @Field({ description: 'Name of the rule, such as `meeting.notice`.' })
  rule!: string;
  @Field({ description: 'What the rule said, in words for people.' })
  message!: string;
  @Field(() => Clause, {
    nullable: true,
    description: 'The clause on which the rule rests; null where it rests on none.',
  })
  clause!: unknown;
  @Field({ description: 'Why the chairs went on.' })
  reason!: string;
  @Field({ description: 'Who agreed to it, in words.' })
  agreedBy!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}
