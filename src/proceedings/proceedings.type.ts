import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { AttendanceCapacity, PresidingCapacity, QuorumCheckReason } from './proceedings.enums.js';

@ObjectType({ description: 'Who presides over a meeting from an instant on. Seen by those inside the body.' })
export class Presiding {
  @Field(() => Member, { nullable: true, description: 'The person, where the viewer may see them.' })
  member!: Member | null;
  @Field(() => PresidingCapacity, { description: 'In which capacity.' })
  capacity!: PresidingCapacity;
  @Field(() => Seat, { nullable: true, description: 'The seat for which they preside; null in another capacity.' })
  seat!: Seat | null;
  @Field(() => DateTimeScalar, { description: 'Since when, until the next one.' })
  from!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'That somebody was at a meeting, from when until when. A correction strikes one and puts another in its place; both are kept. Seen by those inside the body.',
})
export class Attendance implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Seat, { nullable: true, description: 'The seat for which they came; null when for none.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that held the seat on that day; null without a seat.' })
  party!: Party | null;
  @Field(() => Member, { nullable: true, description: 'The person; null when no member here, or not to be seen.' })
  member!: Member | null;
  @Field({ description: 'Name of somebody who is no member here; empty otherwise.' })
  personName!: string;
  @Field(() => AttendanceCapacity, { description: 'In which capacity.' })
  capacity!: AttendanceCapacity;
  @Field({ description: 'Whether the seat was present through them; others of its delegation accompany.' })
  speaks!: boolean;
  @Field({ description: 'Whether they took part by video.' })
  byVideo!: boolean;
  @Field(() => DateTimeScalar, { description: 'When they came.' })
  arrivedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they left; null while they are there.' })
  leftAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When a correction struck it; null while it stands.' })
  struckAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who struck it; null while it stands.' })
  struckBy!: Member | null;
  @Field({ description: 'Why it was struck; empty while it stands.' })
  struckReason!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A check of the quorum, in seats. Seen by those inside the body.',
})
export class QuorumCheck implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'The instant about which it tells.' })
  at!: Date;
  @Field(() => QuorumCheckReason, { description: 'Why it was checked.' })
  reason!: QuorumCheckReason;
  @Field(() => Seat, { nullable: true, description: 'The seat that asked for it; null when none did.' })
  requestedBy!: Seat | null;
  @Field(() => Int, { nullable: true, description: 'All seats of the body: the base; null where it has none.' })
  seats!: number | null;
  @Field(() => Int, { description: 'How many seats were present.' })
  present!: number;
  @Field(() => [Seat], { description: 'The seats that were present.' })
  presentSeats!: Seat[];
  @Field(() => Int, {
    nullable: true,
    description: 'Seats that the terms of reference in force that day ask for; null when not provided for.',
  })
  quorum!: number | null;
  @Field({ description: 'The quorum in words, or `not provided for`.' })
  quorumSays!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for it; null when none does.' })
  clause!: Clause | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether there was a quorum; null when none is provided for.' })
  met!: boolean | null;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
}

@ObjectType({
  description:
    'How the seats that are present now stand against the quorum of the terms of reference in force today. Seen by those inside the body.',
})
export class LiveQuorum {
  @Field(() => Int, { nullable: true, description: 'All seats of the body: the base; null where it has none.' })
  seats!: number | null;
  @Field(() => Int, { description: 'Seats that are present.' })
  present!: number;
  @Field(() => Int, { nullable: true, description: 'Seats that are asked for; null when not provided for.' })
  quorum!: number | null;
  @Field({ description: 'The quorum in words, or `not provided for`.' })
  quorumSays!: string;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for it; null when none does.' })
  clause!: Clause | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether there is a quorum; null when none is provided for.' })
  met!: boolean | null;
}

@ObjectType({
  description: 'That a meeting was closed by mistake, and reopened. Seen by those inside the body.',
})
export class Reopening {
  @Field(() => DateTimeScalar, { description: 'The end that had been recorded.' })
  closedAt!: Date;
  @Field({ description: 'Why it was reopened.' })
  reason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was reopened.' })
  reopenedAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who reopened it.' })
  reopenedBy!: Member | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'An interest of a person or of a seat in what a meeting dealt with. Recorded wrongly, it is struck and kept. Seen by those inside the body.',
})
export class Interest implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Member, { nullable: true, description: 'Whose it is, where the viewer may see them; null for a seat.' })
  member!: Member | null;
  @Field(() => Seat, { nullable: true, description: 'The seat whose it is; null for a person.' })
  seat!: Seat | null;
  @Field({ description: 'Whether they take no part in the item: a seat then has no position in a vote on it.' })
  withdraws!: boolean;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item that it concerns; null when none, or no longer on the agenda.',
  })
  item!: AgendaItem | null;
  @Field({ description: 'Title of the item as it stood then; empty when it concerns none.' })
  itemTitle!: string;
  @Field({ description: 'What the interest is.' })
  statement!: string;
  @Field(() => DateTimeScalar, { description: 'When it was declared.' })
  declaredAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field({ description: 'What the chair settled; empty while open.' })
  settlement!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was settled; null while open.' })
  settledAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who settled it; null while open.' })
  settledBy!: Member | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was struck as recorded wrongly; null: it stands.',
  })
  struckAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who struck it; null: it stands.' })
  struckBy!: Member | null;
  @Field({ description: 'Why it was struck; empty: it stands.' })
  struckReason!: string;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
