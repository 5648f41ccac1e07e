import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Label } from '../../handling/label.js';
import { connectionOf } from '../../kernel/graphql/connection.types.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { FindingKind } from '../finding.states.js';
import { EvidenceKind } from '../wording/evidence-kind.js';
import { FindingSummary } from '../wording/wording.type.js';

@ObjectType({
  description:
    'Something on which a released wording rests, as it was agreed to with it. Seen with that wording, by everybody.',
})
export class ReleasedEvidence {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind!: EvidenceKind;
  @Field({ description: 'Which one, in words.' })
  words!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Where it is: an http or https address that everybody may reach; null when none was given, or when it leads to pages of members here or into a network of somebody’s own.',
  })
  link!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A wording of a finding that was released to the public. It reads the same for ever, whatever becomes of the finding, until that is withdrawn; then none of its wordings is there any more. For everybody.',
})
export class ReleasedFinding implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Symbol such as FG2/2026/F4.' })
  symbol!: string;
  @Field(() => Int, { description: 'Number of the revision that was released, by which this version is cited.' })
  revision!: number;
  @Field({ description: 'Whether no later revision was released since.' })
  latest!: boolean;
  @Field(() => [ReleasedFinding], {
    description: 'Every wording of the finding that was released, by number; this one among them.',
  })
  versions!: ReleasedFinding[];
  @Field(() => FindingKind, { description: 'What it says.' })
  kind!: FindingKind;
  @Field(() => Label, { description: 'Handling label: always CLEAR.' })
  label!: Label;
  @Field(() => String, {
    nullable: true,
    description:
      'Language of its words as BCP 47 writes it (en, fr, es, ru, ar or zh), told from the words themselves; null where they do not tell it.',
  })
  language!: string | null;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => FindingSummary, { description: 'Summary in parts, each in Markdown.' })
  summary!: FindingSummary;
  @Field({ description: 'Text in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => [ReleasedEvidence], {
    description: 'On what it rests, in the order given; empty where that was not agreed to when it was released.',
  })
  evidence!: ReleasedEvidence[];
  @Field({
    description:
      'SHA-256 of what was agreed to: the UTF-8 text of a JSON array of kind, title, text, the parts of a summary by their names in the database, and kind, words and address of each piece of evidence, each in quotation marks, with a comma and a space between them. The evidence is missing from those of findings that were released before it was agreed to.',
  })
  textSha256!: string;
  @Field(() => Body, { nullable: true, description: 'The focus group; null where the viewer may not see it.' })
  body!: Body | null;
  @Field(() => DateTimeScalar, { description: 'When it was released.' })
  releasedAt!: string;
  @Field(() => DateScalar, { description: 'On which day that was in the home zone of its group.' })
  releasedOn!: string;
}

export const ReleasedFindingConnection = connectionOf(ReleasedFinding, 'ReleasedFinding');
