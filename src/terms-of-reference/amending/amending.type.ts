import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../../bodies/seat.type.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Member } from '../../members/member.type.js';
import { Party } from '../../members/party.type.js';
import { Clause } from '../clause.type.js';
import { TermsVersion } from '../terms.type.js';
import { AmendmentKind, AmendmentState } from './amending.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What somebody says of a clause, or of words in it. Seen by those inside the body or the steering committee, also after the adoption.',
})
export class ClauseComment implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Clause, { description: 'The clause, as it stands now.' })
  clause!: unknown;
  @Field(() => Member, { nullable: true, description: 'Who said it; null when not recorded.' })
  member!: Member | null;
  @Field({ description: 'Whether the viewer said it.' })
  own!: boolean;
  @Field(() => Seat, { nullable: true, description: 'The seat in whose delegation they served; null where in none.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that held that seat; null where nobody did.' })
  party!: Party | null;
  @Field({ description: 'What was said, in Markdown.' })
  textMarkdown!: string;
  @Field({ description: 'The words that it is about; empty: the whole clause.' })
  quote!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those words are still in the clause; null where none are quoted.',
  })
  quoteStands!: boolean | null;
  @Field(() => ClauseComment, { nullable: true, description: 'The comment that it answers; null for a first one.' })
  inReplyTo!: ClauseComment | null;
  @Field(() => [ClauseComment], { description: 'What was answered, the first first.' })
  replies!: ClauseComment[];
  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  commentedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved; null while it is open.' })
  resolvedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who resolved it; null while it is open.' })
  resolvedBy!: Member | null;
  @Field({ description: 'What became of it; empty while it is open.' })
  resolution!: string;
  @Field(() => Int, { description: 'Version of the record, for `expectedVersion`.' })
  version!: number;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A change that a seat proposes to a version of terms of reference. Seen by those inside the body or the steering committee, also after the adoption.',
})
export class Amendment implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => TermsVersion, { description: 'The version that it is to change.' })
  termsVersion!: unknown;
  @Field(() => AmendmentKind, { description: 'What is to be done.' })
  kind!: AmendmentKind;
  @Field(() => Clause, {
    nullable: true,
    description: 'The clause, as it stands now; null for the title, or an addition at the beginning.',
  })
  clause!: unknown;
  @Field({ description: 'Number of the clause when this was proposed; empty where it is of none.' })
  baseNumber!: string;
  @Field({ description: 'Heading of the clause, or title of the version, when this was proposed.' })
  baseHeading!: string;
  @Field({ description: 'Text of the clause when this was proposed, in Markdown.' })
  baseMarkdown!: string;
  @Field({ description: 'SHA-256 of what stood there when this was proposed, heading and text, in hexadecimal.' })
  baseSha256!: string;
  @Field({
    description:
      'Whether the text still says what it said then. If not, whoever accepts confirms with the version of the clause.',
  })
  baseStands!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Number that it proposes; null for as it is, or the next free one.',
  })
  number!: string | null;
  @Field({ description: 'Heading, or title, that it proposes.' })
  heading!: string;
  @Field({ description: 'Text that it proposes, in Markdown; empty for what is to be taken out.' })
  bodyMarkdown!: string;
  @Field({ description: 'Why it is proposed.' })
  reason!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat that proposed it; null in a body without seats.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that held the seat then; null where nobody did.' })
  party!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who proposed it; null where it was recorded on behalf of the seat.',
  })
  member!: Member | null;
  @Field({ description: 'Whether it is of a seat for which the viewer speaks, or without one of the viewer.' })
  own!: boolean;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known what the seat proposed; empty where it did so itself.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When it was proposed, or received from the seat.' })
  saidAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
  @Field(() => AmendmentState, { description: 'What became of it.' })
  state!: AmendmentState;
  @Field({ description: 'Why it was disposed of as it was; empty while it waits, or where it was withdrawn.' })
  dispositionReason!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was disposed of or withdrawn; null while it waits.',
  })
  settledAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who disposed of it or withdrew it.' })
  settledBy!: Member | null;
  @Field(() => String, { nullable: true, description: 'The heading agreed on, where it was accepted in part.' })
  wordingHeading!: string | null;
  @Field(() => String, { nullable: true, description: 'The text agreed on, where it was accepted in part.' })
  wordingMarkdown!: string | null;
  @Field(() => [Amendment], {
    description:
      'Amendments with which it collides, of those that wait or were accepted: both change or take out one clause, or the title; one adds after a clause that the other takes out; both ask for one number. In the order in which they came.',
  })
  collidesWith!: Amendment[];
  @Field(() => Int, { description: 'Version of the record, for `expectedVersion`.' })
  version!: number;
}
