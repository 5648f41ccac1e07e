import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, JsonScalar } from '../kernel/graphql/scalars.js';

@ObjectType({ description: 'Who did something, as the trail tells an auditor.' })
export class TrailActor {
  @Field(() => ID, { description: 'Global id of the account.' })
  account!: string;
  @Field({ description: 'E-mail address of the account.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'Name of the member; null for an account without one.' })
  name!: string | null;
}

@ObjectType({ description: 'What something was done to.' })
export class TrailSubject {
  @Field({ description: 'Its type, such as `Meeting`.' })
  type!: string;
  @Field(() => ID, { description: 'Its global id. That an auditor knows it does not mean that they may see it.' })
  id!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'One entry of the trail: what was done, and never a secret. Never changed or removed. Seen by auditors.',
})
export class TrailEntry implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'What was done, in the past tense, such as `meeting.scheduled`.' })
  act!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  occurredAt!: string;
  @Field(() => TrailActor, {
    nullable: true,
    description: 'Who; null for a visitor, for the system itself, and for whoever operates the installation.',
  })
  who!: TrailActor | null;
  @Field(() => TrailSubject, { description: 'To what.' })
  subject!: TrailSubject;
  @Field(() => ID, { nullable: true, description: 'Global id of the body in which it was done, if in one.' })
  body!: string | null;
  @Field(() => ID, { nullable: true, description: 'Global id of the seat on whose behalf it was done, if on any.' })
  onBehalfOfSeat!: string | null;
  @Field(() => Body, {
    nullable: true,
    description: 'The body in which it was done; null also when the viewer does not see it.',
  })
  inBody!: Body | null;
  @Field(() => Seat, {
    nullable: true,
    description: 'The seat on whose behalf it was done; null also when the viewer does not see it.',
  })
  onBehalfOf!: Seat | null;
  @Field(() => JsonScalar, { description: 'What changed, field by field; empty when the act says it all.' })
  changes!: Record<string, unknown>;
}

export const TrailEntryConnection = connectionOf(TrailEntry, 'TrailEntry');
