import { Field, ObjectType } from '@nestjs/graphql';
import { EvidenceKind } from './evidence-kind.js';

@ObjectType({
  description: 'Summary of a finding in its parts; a part that was not given is empty. Seen with the finding.',
})
export class FindingSummary {
  @Field({ description: 'What was found.' })
  what!: string;
  @Field({ description: 'Where it was seen.' })
  whereSeen!: string;
  @Field({ description: 'Why it matters.' })
  whyItMatters!: string;
  @Field({ description: 'What is recommended.' })
  recommendation!: string;
}

@ObjectType({ description: 'Something on which a wording of a finding rests. Seen with that wording.' })
export class FindingEvidence {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind!: EvidenceKind;
  @Field({ description: 'Which one, in words.' })
  words!: string;
  @Field(() => String, { nullable: true, description: 'Where it is: an http or https address; null when not given.' })
  link!: string | null;
}
