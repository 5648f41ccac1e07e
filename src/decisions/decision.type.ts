import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Procedure } from '../procedures/procedure.type.js';
import { QuorumCheck } from '../proceedings/proceedings.type.js';
import { DecisionRule } from '../bodies/provisions-in-force.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { DecisionMode, DecisionOutcome, StatementKind, VotePosition } from './decision.enums.js';

@ObjectType({ description: 'The position of a seat in a recorded vote. Seen by whoever sees the decision.' })
export class DecisionPosition {
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that held the seat on that day.' })
  party!: Party | null;
  @Field(() => VotePosition, { description: 'Its position.' })
  position!: VotePosition;
}

@ObjectType({ description: 'A reservation or statement of a seat on a decision. Seen by whoever sees the decision.' })
export class DecisionStatement {
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field(() => StatementKind, { description: 'What it is.' })
  kind!: StatementKind;
  @Field({ description: 'Its words.' })
  text!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType({ description: 'The seats of a recorded vote, counted by position.' })
export class DecisionTally {
  @Field(() => Int, { description: 'Seats for.' })
  inFavour!: number;
  @Field(() => Int, { description: 'Seats against.' })
  against!: number;
  @Field(() => Int, { description: 'Seats that abstained.' })
  abstaining!: number;
  @Field(() => Int, { description: 'Seats that were present and took no part.' })
  notParticipating!: number;
}

@ObjectType({ description: 'That a provisional decision was confirmed. Seen by whoever sees the decision.' })
export class DecisionConfirmation {
  @Field(() => Meeting, { nullable: true, description: 'The meeting that confirmed it; null when by other means.' })
  meeting!: Meeting | null;
  @Field({ description: 'How it was confirmed.' })
  note!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  confirmedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was confirmed.' })
  confirmedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'That a seat challenges a decision for want of quorum. Seen by whoever sees the decision.',
})
export class DecisionChallenge implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat.' })
  seat!: Seat | null;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known, where it was recorded on behalf of the seat; empty otherwise.' })
  evidence!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When, in UTC.' })
  challengedAt!: Date;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was upheld; null: not settled yet.' })
  upheld!: boolean | null;
  @Field({ description: 'Why it was settled so; empty before.' })
  settlement!: string;
  @Field(() => Member, { nullable: true, description: 'Who settled it.' })
  settledBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was settled, in UTC; null: not yet.' })
  settledAt!: Date | null;
}

@ObjectType({ description: 'That a decision does not stand. Seen by whoever sees the decision.' })
export class DecisionSettingAside {
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it; null where it followed by itself.' })
  setAsideBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was set aside, in UTC.' })
  setAsideAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A decision of a body, taken at a meeting or, by a procedure, between meetings. It stands from when it is taken and is never changed; statements, a confirmation, and that it was set aside are recorded beside it. Seen by those inside the body, by the label of the meeting.',
})
export class Decision implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, {
    description: 'Its number among the decisions of the meeting, or of the body between meetings, from 1.',
  })
  number!: number;
  @Field(() => Body, { description: 'The body that decided.' })
  body!: Body;
  @Field(() => Meeting, { nullable: true, description: 'The meeting at which it was taken; null: between meetings.' })
  meeting!: Meeting | null;
  @Field(() => Procedure, {
    nullable: true,
    description: 'The procedure by which it was taken; null where a meeting took it without a text of its own.',
  })
  procedure!: Procedure | null;
  @Field(() => Label, { description: 'Handling label: that of the meeting; between meetings AMBER.' })
  label!: Label;
  @Field(() => AgendaItem, { nullable: true, description: 'The item; null when none, or no longer on the agenda.' })
  item!: AgendaItem | null;
  @Field({ description: 'Title of the item as it stood then; empty when it belongs to none.' })
  itemTitle!: string;
  @Field({ description: 'What was decided, word for word.' })
  text!: string;
  @Field(() => DecisionMode, { description: 'How it was taken.' })
  mode!: DecisionMode;
  @Field(() => DecisionOutcome, { description: 'Whether the text was adopted.' })
  outcome!: DecisionOutcome;
  @Field(() => DecisionRule, {
    nullable: true,
    description: 'The decision rule of the terms of reference in force that day; null when not provided for.',
  })
  rule!: DecisionRule | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for the rule; null when none does.' })
  clause!: Clause | null;
  @Field(() => QuorumCheck, { nullable: true, description: 'The seats that were present, against the quorum.' })
  quorumCheck!: QuorumCheck | null;
  @Field({ description: 'Whether it was taken without quorum and has not been confirmed.' })
  provisional!: boolean;
  @Field({ description: 'Whether it was taken without quorum, confirmed or not.' })
  takenProvisionally!: boolean;
  @Field({ description: 'Whether it was taken without quorum, and stands by a waiver of the co-chairs.' })
  quorumWaived!: boolean;
  @Field(() => [DecisionChallenge], { description: 'Challenges for want of quorum, in order of time.' })
  challenges!: DecisionChallenge[];
  @Field(() => DecisionSettingAside, { nullable: true, description: 'That it does not stand; null: it stands.' })
  setAside!: DecisionSettingAside | null;
  @Field(() => DecisionConfirmation, { nullable: true, description: 'That it was confirmed; null when it was not.' })
  confirmation!: DecisionConfirmation | null;
  @Field({ description: 'Whether the viewer may confirm it now.' })
  viewerMayConfirm!: boolean;
  @Field(() => [Seat], {
    description: 'Seats of the body for which the viewer may add a reservation or statement: as head or alternate.',
  })
  viewerSeats!: Seat[];
  @Field({ description: 'Whether the viewer may record what a seat says of it, on its behalf and with evidence.' })
  viewerRecordsOnBehalf!: boolean;
  @Field({
    description:
      'Whether the viewer may challenge it for want of quorum now: for one of `viewerSeats`, or on behalf of a seat. Not while a challenge waits, nor when it was set aside.',
  })
  viewerMayChallenge!: boolean;
  @Field({ description: 'Whether a challenge waits that the viewer may settle.' })
  viewerMaySettle!: boolean;
  @Field(() => [DecisionPosition], { description: 'Positions of a recorded vote, by number of the seat.' })
  positions!: DecisionPosition[];
  @Field(() => DecisionTally, { nullable: true, description: 'Those positions, counted; null by consensus.' })
  tally!: DecisionTally | null;
  @Field(() => [DecisionStatement], { description: 'Reservations and statements, in order of time.' })
  statements!: DecisionStatement[];
  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  takenAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

export const DecisionConnection = connectionOf(Decision, 'Decision');
