import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../../bodies/body.type.js';
import { Label } from '../../handling/label.js';
import { connectionOf } from '../../kernel/graphql/connection.types.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
import { FindingKind } from '../finding.states.js';
import { FindingProposalKind, FindingProposalState } from './proposal.enums.js';

@ObjectType({
  description:
    'A release of a finding, or a laxer label, that one person proposed and another confirms. Seen by those inside the group, those inside the committee before which the finding lies, and those who stand for the originating party.',
})
export class FindingProposal {
  @Field(() => FindingProposalKind, { description: 'What is proposed.' })
  kind!: FindingProposalKind;
  @Field(() => FindingProposalState, { description: 'What became of it.' })
  state!: FindingProposalState;
  @Field(() => Int, { description: 'Number of the revision that it is about; of another one it says nothing.' })
  revision!: number;
  @Field({ description: 'SHA-256 of the words that it is about, as `textSha256` of the finding was.' })
  textSha256!: string;
  @Field(() => Label, { description: 'Label when it was proposed.' })
  fromLabel!: Label;
  @Field(() => Label, { description: 'Label that the finding gets.' })
  toLabel!: Label;
  @Field({ description: 'Why, as its proposer said; plain text, empty when nothing was said.' })
  reason!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who proposed it; null where the viewer may not see the person.',
  })
  proposedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  proposedAt!: string;
  @Field(() => DateTimeScalar, {
    description: 'Until when it can be confirmed: ten working days, Monday to Friday, of the home zone of the group.',
  })
  expiresAt!: string;
  @Field({
    description: 'Whether somebody of the originating party has to consent, since the label is relaxed by it.',
  })
  needsConsent!: boolean;
  @Field(() => Member, {
    nullable: true,
    description:
      'Who consented for the originating party, perhaps its proposer; null while nobody did, where nobody has to, or where the viewer may not see the person.',
  })
  consentedBy!: Member | null;
  @Field(() => Member, {
    nullable: true,
    description:
      'Who confirmed it: never its proposer; null while nobody did, or where the viewer may not see the person.',
  })
  confirmedBy!: Member | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was done, declined or voided, or expired; null while it is open.',
  })
  endedAt!: string | null;
  @Field({ description: 'Why it was declined; plain text, empty when it was not.' })
  endedReason!: string;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The wording of a finding that was released to the public, last where several were. It reads the same for ever, whatever becomes of the finding, until that is withdrawn. For everybody.',
})
export class ReleasedFinding implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Symbol such as FG2/2026/F4.' })
  symbol!: string;
  @Field(() => Int, { description: 'Number of the revision that was released.' })
  revision!: number;
  @Field(() => FindingKind, { description: 'What it says.' })
  kind!: FindingKind;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'Text in Markdown.' })
  bodyMarkdown!: string;
  @Field({
    description:
      'SHA-256 of the UTF-8 text of a JSON array: kind, title, text and the parts of a summary by their names in the database, each in quotation marks, with a comma and a space between them.',
  })
  textSha256!: string;
  @Field(() => Body, { nullable: true, description: 'The focus group; null where the viewer may not see it.' })
  body!: Body | null;
  @Field(() => DateTimeScalar, { description: 'When it was released.' })
  releasedAt!: string;
  @Field({ description: 'How to cite it: symbol, title, group, number of the revision and day of its release.' })
  citation!: string;
}

export const ReleasedFindingConnection = connectionOf(ReleasedFinding, 'ReleasedFinding');
