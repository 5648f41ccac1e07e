import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProvisionBase } from '../bodies/provisions-in-force.js';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { AnswerEffect, AnswerKind, RequestedAct } from './procedure.enums.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What a seat says in a procedure. Every answer is kept, and of a seat one counts: in writing the head of delegation prevails over an alternate. Seen by whoever sees the procedure.',
})
export class ProcedureAnswer implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat; null for a person, in a body without seats.' })
  seat!: Seat | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who said it; null where it was recorded on behalf of the seat.',
  })
  member!: Member | null;
  @Field(() => AnswerKind, { description: 'What it says.' })
  answer!: AnswerKind;
  @Field({
    description: 'In its words: what would resolve an objection, or the amendment. Empty when nothing is said.',
  })
  text!: string;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known, where it was recorded on behalf of the seat; empty otherwise.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When it was received, in UTC: this decides whether it came in time.' })
  receivedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was recorded here, in UTC.' })
  recordedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field({ description: 'Whether it was received at the expiry or after it: it is kept, and changes nothing.' })
  late!: boolean;
  @Field({ description: 'Whether it is the one that counts for the seat.' })
  counts!: boolean;
  @Field(() => AnswerEffect, { description: 'What it did to the procedure.' })
  effect!: AnswerEffect;
}

@ObjectType({ description: 'A seat that counts in a procedure. Seen by whoever sees what it is about.' })
export class ProcedureSeat {
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field(() => Party, {
    nullable: true,
    description: 'The party that held it when the procedure was opened; null where nobody did, or it is not known.',
  })
  party!: Party | null;
  @Field({ description: 'Whether somebody held it when the procedure was opened: only then it is entitled to vote.' })
  held!: boolean;
  @Field(() => ProcedureAnswer, {
    nullable: true,
    description: 'What it says, as far as it counts; null: nothing yet.',
  })
  answer!: ProcedureAnswer | null;
  @Field({ description: 'Whether the procedure runs and the seat, which could, has not answered.' })
  awaited!: boolean;
  @Field(() => TimeZoneScalar, {
    description:
      'Time zone of its people: of its head of delegation, otherwise of an alternate or of the party; UTC where none is known.',
  })
  timeZone!: string;
  @Field({ description: 'When the procedure expires on the clocks of that zone, such as `2026-03-29T17:00`.' })
  expiresAtLocal!: string;
}

@ObjectType({
  description:
    'An act of one co-chair, or prepared by the secretary, that waits for the co-chairs: the terms of reference ask for both.',
})
export class ProcedureRequest {
  @Field(() => RequestedAct, { description: 'Which act.' })
  act!: RequestedAct;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Of an extension: the later expiry, in UTC.' })
  expiresAt!: Date | null;
  @Field({ description: 'Why; empty for opening.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who asked for it.' })
  requestedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When, in UTC.' })
  requestedAt!: Date;
  @Field(() => [Member], { description: 'The co-chairs who agree.' })
  agreedBy!: Member[];
  @Field(() => Int, { description: 'How many co-chairs have to agree, as the terms of reference asked then.' })
  needed!: number;
}

@ObjectType({ description: 'That the expiry of a procedure was moved on, before it passed.' })
export class ProcedureExtension {
  @Field(() => DateTimeScalar, { description: 'The expiry before, in UTC.' })
  formerExpiresAt!: Date;
  @Field(() => DateTimeScalar, { description: 'The expiry from then on, in UTC.' })
  expiresAt!: Date;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who extended it.' })
  extendedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was extended, in UTC.' })
  extendedAt!: Date;
}

@ObjectType({ description: 'That the clock of a procedure stood still; the time that was left goes on afterwards.' })
export class ProcedureSuspension {
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who suspended it.' })
  suspendedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'From when, in UTC.' })
  suspendedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who resumed it.' })
  resumedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, in UTC; null: it still stands.' })
  resumedAt!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The expiry from then on, in UTC; null: it still stands.',
  })
  expiresAt!: Date | null;
}

@ObjectType({
  description:
    'The answers that count, in seats as they stood when the procedure was opened, and the arithmetic of a vote.',
})
export class ProcedureTally {
  @Field(() => Int, { description: 'Seats of the body.' })
  seats!: number;
  @Field(() => Int, { description: 'Of those, the seats that somebody held: they are entitled to vote.' })
  entitled!: number;
  @Field(() => Int, { description: 'Seats that answered in time.' })
  answered!: number;
  @Field(() => Int, { description: 'Seats for.' })
  inFavour!: number;
  @Field(() => Int, { description: 'Seats against.' })
  against!: number;
  @Field(() => Int, { description: 'Seats that abstain.' })
  abstaining!: number;
  @Field(() => Int, { description: 'Seats that take no part.' })
  notParticipating!: number;
  @Field(() => Int, { description: 'Seats that said that they do not object; people, in a body without seats.' })
  notObjecting!: number;
  @Field(() => Int, {
    description: 'Seats that object or propose an amendment; people, in a body without seats.',
  })
  objecting!: number;
  @Field(() => ProvisionBase, {
    nullable: true,
    description: 'Of which seats the majority is one; null outside of votes.',
  })
  ruleBase!: ProvisionBase | null;
  @Field(() => Int, { nullable: true, description: 'How many seats that is; null outside of votes.' })
  base!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Seats that have to be for; null outside of votes, and where only nobody may be against.',
  })
  needed!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Seats that have to answer; null where the terms of reference do not provide for a quorum.',
  })
  quorum!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether enough seats answered; null where a quorum is not provided for.',
  })
  quorate!: boolean | null;
}
