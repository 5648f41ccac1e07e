import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Finding } from '../findings/finding.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Payload } from '../kernel/graphql/user-error.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { SourceDocument } from '../members/source-document.type.js';
import { ImplementationState, ReportVisibility } from './implementation.enums.js';

@ObjectType({
  implements: () => [Node],
  description: 'What those who joined the cause of a working group have taken upon themselves. Seen by everybody.',
})
export class Commitment implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The working group.' })
  workingGroup!: Body;
  @Field(() => Int, { description: 'Its number in the list, from 1.' })
  number!: number;
  @Field({ description: 'What it is, in our words.' })
  text!: string;
  @Field(() => SourceDocument, { nullable: true, description: 'The document that says so.' })
  source!: SourceDocument | null;
}

@ObjectType({
  description:
    'How many parties say how far they have come. Reports that the viewer may not see are counted in whole fives, and fewer than five of them not at all, so each number says: at least so many.',
})
export class Implementation {
  @Field(() => Int, { description: 'At least so many mean to.' })
  planned!: number;
  @Field(() => Int, { description: 'At least so many have begun.' })
  underWay!: number;
  @Field(() => Int, { description: 'At least so many have done so.' })
  done!: number;
  @Field(() => Int, { description: 'At least so many are not concerned.' })
  notApplicable!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What a party says of how far it has come with a commitment or a recommendation. Seen by those who represent the party and by whom it chose, where they see what it is about.',
})
export class ImplementationReport implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Party, { description: 'The State or organisation.' })
  party!: Party;
  @Field(() => Commitment, { nullable: true, description: 'The commitment; null when it is about a recommendation.' })
  commitment!: Commitment | null;
  @Field(() => Finding, { nullable: true, description: 'The recommendation; null when it is about a commitment.' })
  recommendation!: Finding | null;
  @Field(() => ImplementationState, { description: 'How far it has come.' })
  state!: ImplementationState;
  @Field({ description: 'What was done or is meant to be; plain text, may be empty.' })
  note!: string;
  @Field(() => ReportVisibility, { description: 'Who reads it.' })
  visibility!: ReportVisibility;
  @Field(() => Member, {
    nullable: true,
    description:
      'Who reported it for the party; null when it was recorded on its behalf, or the viewer may not see the person.',
  })
  reportedBy!: Member | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who recorded it on behalf of the party; null when the party reported itself.',
  })
  recordedBy!: Member | null;
  @Field({ description: 'How it is known, where it was recorded on behalf of the party; otherwise empty.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the evidence was received.' })
  evidenceReceivedAt!: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  reportedAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a later report took its place; null as long as it stands.',
  })
  supersededAt!: Date | null;
  @Field(() => [ImplementationReport], {
    description: 'What the party reported of the same thing before, newest first, as far as the viewer may see it.',
  })
  formerReports!: ImplementationReport[];
}

@ObjectType({ description: 'Answer of reportImplementation.' })
export class ReportImplementationPayload extends Payload {
  @Field(() => ImplementationReport, {
    nullable: true,
    description: 'The report; null when nothing was done, or the viewer may not read it.',
  })
  report?: unknown;
}
