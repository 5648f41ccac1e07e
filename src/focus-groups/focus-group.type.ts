import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Body, BodyState } from '../bodies/body.type.js';
import { Seat } from '../bodies/seat.type.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateScalar, DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { ParticipationEndorsement } from './endorsing/endorsement.type.js';
import { ParticipationDecision, ParticipationState } from './participation.entity.js';

registerEnumType(ParticipationState, {
  name: 'ParticipationState',
  description: 'Where the part of a party in a focus group is.',
  valuesMap: {
    INTERESTED: { description: 'Asked for, not answered yet.' },
    PARTICIPATING: { description: 'Takes part: its people draft and post findings.' },
    OBSERVING: { description: 'Reads along.' },
    DECLINED: { description: 'Was declined.' },
    WITHDRAWN: { description: 'Has left, or took its request back.' },
  },
});
registerEnumType(ParticipationDecision, {
  name: 'ParticipationDecision',
  description: 'Answer to a request to take part.',
  valuesMap: {
    PARTICIPATING: { description: 'The party takes part.' },
    OBSERVING: { description: 'The party reads along.' },
    DECLINED: { description: 'The party does not take part.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description: 'A seat of the committee that leads a focus group. Seen by whoever sees the group; the person is not.',
})
export class Lead implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The focus group.' })
  body!: Body;
  @Field(() => Seat, { description: 'The seat.' })
  seat!: Seat;
  @Field(() => Party, { nullable: true, description: 'Who holds the seat on the day asked for; null when nobody.' })
  party!: Party | null;
  @Field({
    description: 'Whether somebody holds the seat on the day asked for; where not, the group needs another lead.',
  })
  onCommittee!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which nobody held the seat any more; null while somebody does, and for a group whose life is over. What happens then no provision says: whom the seat designated goes on leading until the chairs end that.',
  })
  leftCommitteeOn!: string | null;
  @Field(() => Party, {
    nullable: true,
    description: 'Who held the seat last, where nobody does; null otherwise, and where the records do not say who.',
  })
  formerParty!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'The person whom the seat designated; null where there is none or the viewer may not see them.',
  })
  member!: Member | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer leads; null while it does.',
  })
  until!: string | null;
}

@ObjectType({ description: 'A person who takes part for a party. Seen by whoever sees the participation.' })
export class Participant {
  @Field(() => Member, { nullable: true, description: 'The person; null where the viewer may not see them.' })
  member!: Member | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day on which they no longer do; null while they do.' })
  until!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'The part of a party in a focus group. Those that take part, observe or have left are seen by the community of the working group; requests and those declined by whoever asked, the focal points of the party, the leads and secretaries of the group, and the co-chairs and secretaries of the working group.',
})
export class Participation implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Body, { description: 'The focus group.' })
  body!: Body;
  @Field(() => Party, { description: 'The party.' })
  party!: Party;
  @Field(() => ParticipationState, { description: 'Where it is now, also when asked as of another day.' })
  state!: ParticipationState;
  @Field(() => String, {
    nullable: true,
    description: 'Why the party wants to take part; null for those who are not inside the group and did not ask.',
  })
  statement!: string | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who asked; null where a secretary recorded it, or the viewer may not see the person.',
  })
  requestedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  requestedAt!: string;
  @Field(() => Member, { nullable: true, description: 'Who answered; null where the viewer may not see the person.' })
  decidedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null while it waits.' })
  decidedAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Reason of the answer; null for those who are not inside the group and did not ask.',
  })
  reason!: string | null;
  @Field(() => [ParticipationEndorsement], {
    description:
      'What the focal points of the party and its Permanent Mission said of it, oldest first, as far as the viewer may see it: of each the last word stands, on the whole or on one of its people. An answer waits for nobody.',
  })
  endorsements!: ParticipationEndorsement[];
  @Field(() => Member, {
    nullable: true,
    description: 'The secretary who recorded what the party wrote; null where it asked itself.',
  })
  recordedBy!: Member | null;
  @Field(() => String, {
    nullable: true,
    description:
      'How it is known what the party wrote, where a secretary recorded it; null for those who neither asked nor answer.',
  })
  evidence!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was received.' })
  evidenceReceivedAt!: string | null;
  @Field({ description: 'Whether it waits for an answer that the viewer may give.' })
  awaitsViewer!: boolean;
  @Field({ description: 'Whether the viewer represents the party today, and so may end its part.' })
  viewerRepresents!: boolean;
  @Field({ description: 'Whether the viewer is a focal point of the party today, and so may stand behind it.' })
  viewerIsFocalPoint!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null while it waits.' })
  from!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day after it ended; null while it has not.' })
  until!: string | null;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const ParticipationConnection = connectionOf(Participation, 'Participation');

@ObjectType({
  description: 'A step in the life of a focus group: who, when, why. Seen by the community of the working group.',
})
export class BodyStateChange {
  @Field(() => BodyState, { nullable: true, description: 'Where it was before; null for the first step.' })
  fromState!: BodyState | null;
  @Field(() => BodyState, { description: 'Where it went.' })
  toState!: BodyState;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who did it; null where the viewer may not see the person.' })
  changedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  changedAt!: string;
}
