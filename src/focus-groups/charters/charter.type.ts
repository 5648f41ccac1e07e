import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';

@ObjectType({
  description:
    'A version of the charter of a focus group, whole: what the group is to do, and when it has done it. Seen by the community of the working group.',
})
export class CharterVersion {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;
  @Field({ description: 'Scope in Markdown: what is in, and what is not.' })
  scopeMarkdown!: string;
  @Field({ description: 'What the group is to deliver, in Markdown; empty where the charter does not say.' })
  deliverablesMarkdown!: string;
  @Field({ description: 'When the group has done what it is for; empty where the charter does not say.' })
  exitCriterion!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'From how many parties it wants reviews of a finding; null where the charter does not say: then from two.',
  })
  reviewersWanted!: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the charter is to be looked at again; null where the charter does not say.',
  })
  reviewOn!: string | null;
  @Field({ description: 'Why it was written so; empty where that is not recorded.' })
  reason!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it; null where that is not known or the viewer may not see the person.',
  })
  revisedBy!: Member | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when it holds; null of a first version of which that is not recorded, which holds from the beginning.',
  })
  revisedAt!: string | null;
}
