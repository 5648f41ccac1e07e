import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import {
  ProcedureAnswer,
  ProcedureExtension,
  ProcedureRequest,
  ProcedureSeat,
  ProcedureSuspension,
  ProcedureTally,
} from './procedure-parts.type.js';
import { ProcedureInterest } from './procedure-interest.type.js';
import { ProcedureBasis, ProcedureKind, ProcedureState } from './procedure.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A text is put to the seats of a body: until an instant, at which it takes effect by itself, or at a meeting. Seen by those inside the body up to AMBER; the circulation of minutes by whoever sees the minutes.',
})
export class Procedure implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => ProcedureKind, { description: 'In which way the text is put to the seats.' })
  kind!: ProcedureKind;
  @Field(() => ProcedureState, {
    description:
      'Where it is, by the clock of the database: what has expired is not open, whether a server ran or not.',
  })
  state!: ProcedureState;
  @Field(() => Body, { description: 'The body that decides.' })
  body!: Body;
  @Field({ description: 'Title of the text; empty for minutes.' })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The text as it was put to the seats, in Markdown; null for minutes, which have it themselves.',
  })
  textMarkdown!: string | null;
  @Field({
    description:
      'SHA-256 of the text as it was put to the seats, in hexadecimal; for a resolution of `textMarkdown` in UTF-8.',
  })
  textSha256!: string;
  @Field({ description: 'What whoever opened it says of it.' })
  explanation!: string;
  @Field(() => ProcedureBasis, {
    nullable: true,
    description: 'What a silence procedure rests on; null for other kinds.',
  })
  basis!: ProcedureBasis | null;
  @Field(() => DateTimeScalar, { description: 'When it was opened, in UTC.' })
  openedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who opened it.' })
  openedBy!: Member | null;
  @Field(() => DateTimeScalar, {
    description:
      'When it expires, in UTC. What is received before counts; the clock of the database decides. It takes effect as of this instant.',
  })
  expiresAt!: Date;
  @Field(() => TimeZoneScalar, { description: 'Time zone in which the expiry was announced.' })
  timeZone!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'While it is suspended: the seconds that are left when it is resumed; null otherwise.',
  })
  secondsLeft!: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which what is adopted takes effect, where that is later; null: at once.',
  })
  effectiveOn!: string | null;
  @Field(() => [ProcedureExtension], { description: 'How its expiry was moved on, in order of time.' })
  extensions!: ProcedureExtension[];
  @Field(() => [ProcedureSuspension], { description: 'When its clock stood still, in order of time.' })
  suspensions!: ProcedureSuspension[];
  @Field(() => ProcedureRequest, {
    nullable: true,
    description: 'What waits for the other co-chair to confirm it; null when nothing does.',
  })
  request!: ProcedureRequest | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, in UTC; null while it runs.' })
  endedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who ended it, if somebody did.' })
  endedBy!: Member | null;
  @Field({ description: 'Why it was withdrawn, or its adoption set aside; empty otherwise.' })
  endedReason!: string;
  @Field(() => [ProcedureSeat], {
    description: 'The seats that count, by number, as they stood when it was opened; none in a body without seats.',
  })
  seats!: ProcedureSeat[];
  @Field(() => [ProcedureAnswer], { description: 'Everything that was said in it, in order of time.' })
  answers!: ProcedureAnswer[];
  @Field(() => [ProcedureInterest], {
    description: 'Interests of their own that seats declared in it, in order of time.',
  })
  interests!: ProcedureInterest[];
  @Field(() => ProcedureTally, { nullable: true, description: 'The answers that count, counted; null for minutes.' })
  tally!: ProcedureTally | null;
  @Field(() => [Seat], {
    description: 'Seats that count in it for which the viewer may answer: as head of delegation or alternate.',
  })
  viewerSeats!: Seat[];
  @Field({
    description: 'Whether it runs and an answer of the viewer is not there: for one of `viewerSeats`, or their own.',
  })
  awaitsViewer!: boolean;
  @Field({
    description:
      'Whether an act on it waits for the viewer: the terms of reference ask for both co-chairs, and the viewer is the one who has not agreed.',
  })
  awaitsConfirmation!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it last changed, in UTC.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const ProcedureConnection = connectionOf(Procedure, 'Procedure');
