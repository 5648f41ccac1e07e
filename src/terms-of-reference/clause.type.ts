import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'Words that a clause of a draft had before those that stand. Seen by those inside the body or the steering committee, also after the adoption.',
})
export class ClauseWording implements Node {
  @Field(() => ID, { description: 'Global id, for `restoreClause`.' })
  id!: string;
  @Field(() => Int, { description: 'Version of the clause that had it, from 1.' })
  version!: number;
  @Field({ description: 'Number as printed.' })
  number!: string;
  @Field({ description: 'Heading; empty when it had none.' })
  heading!: string;
  @Field({ description: 'Text, in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => Member, { nullable: true, description: 'Who wrote it; null when not recorded.' })
  writtenBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A clause of one version. Seen by whoever sees the version; one that was taken out of a draft, by those inside the body or the steering committee.',
})
export class Clause implements Node {
  @Field(() => ID, { description: 'Global id of the clause in this version.' })
  id!: string;
  @Field({ description: 'Whether it was taken out of the text; it can be restored while the version is open.' })
  removed!: boolean;
  @Field(() => [ClauseWording], {
    description: 'Words that it had in this version before those that stand, the latest first.',
  })
  wordings!: ClauseWording[];
  @Field(() => DateTimeScalar, { description: 'When it was written, or began to stand in this version.' })
  updatedAt!: Date;
  @Field(() => Member, {
    nullable: true,
    description:
      'Who wrote it; null when it stands as in the version before, and where the viewer may not see the person.',
  })
  updatedBy!: Member | null;
  @Field(() => Int, { description: 'Version of the clause as a record, for `expectedVersion` of acts on it.' })
  version!: number;
  @Field({ description: 'Names the clause through all versions, whatever its number there.' })
  stableId!: string;
  @Field({ description: 'Number as printed, such as `4.2`.' })
  number!: string;
  @Field({ description: 'Heading; empty when it has none.' })
  heading!: string;
  @Field({ description: 'Text, in Markdown.' })
  bodyMarkdown!: string;
}
