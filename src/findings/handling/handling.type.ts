import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Label } from '../../handling/label.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
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
