import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar, TimeZoneScalar } from '../kernel/graphql/scalars.js';
import { AgendaPurpose } from '../meetings/meeting.enums.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { AgendaChangeKind, ProposalState } from './agenda.enums.js';

@ObjectType({
  description:
    'That items are called for. Seen by those inside the body. The terms of reference do not provide for a period: the chairs set it.',
})
export class CallForItems {
  @Field(() => DateTimeScalar, { description: 'Until when. What is proposed later is taken too, and marked as late.' })
  deadline!: Date;
  @Field(() => TimeZoneScalar, { description: 'Time zone for which the deadline was announced.' })
  timeZone!: string;
  @Field({ description: 'Whether the deadline is to come.' })
  open!: boolean;
  @Field({ description: 'What was added for those asked; empty when nothing was.' })
  note!: string;
  @Field(() => DateTimeScalar, { description: 'When items were called for.' })
  calledAt!: Date;
  @Field(() => Member, { nullable: true, description: 'Who called, where the viewer may see that person.' })
  calledBy!: Member | null;
}

@ObjectType({
  description:
    'What the body changed as it adopted the agenda, or afterwards in session. Seen by those inside the body.',
})
export class AgendaChange {
  @Field(() => AgendaChangeKind, { description: 'How.' })
  kind!: AgendaChangeKind;
  @Field({ description: 'Whether it was changed as the agenda was adopted; else afterwards.' })
  onAdoption!: boolean;
  @Field(() => AgendaItem, { nullable: true, description: 'The line, while it is on the agenda.' })
  item!: AgendaItem | null;
  @Field({ description: 'Its title after the change.' })
  itemTitle!: string;
  @Field(() => String, { nullable: true, description: 'Its title before, if it was another.' })
  formerTitle!: string | null;
  @Field(() => Int, { nullable: true, description: 'Its number before; null for a section, and for what was added.' })
  fromNumber!: number | null;
  @Field(() => Int, { nullable: true, description: 'Its number after; null for a section, and for what was dropped.' })
  toNumber!: number | null;
  @Field({ description: 'Why; empty when nothing was said.' })
  reason!: string;
  @Field(() => Member, { nullable: true, description: 'Who recorded it, where the viewer may see that person.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'An item that was proposed for an agenda. Seen by those inside the body, by the label of the meeting.',
})
export class ItemProposal implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Meeting, { description: 'The meeting for which it is.' })
  meeting!: Meeting;
  @Field(() => Seat, { nullable: true, description: 'The seat that proposed it; null in a body without seats.' })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'Who held that seat then.' })
  party!: Party | null;
  @Field(() => Member, {
    nullable: true,
    description: 'Who proposed it; null where it was recorded on behalf of the seat, or the viewer may not see them.',
  })
  member!: Member | null;
  @Field({
    description: 'Whether it is of a seat for which the viewer speaks; in a body without seats, their own.',
  })
  own!: boolean;
  @Field({ description: 'Title.' })
  title!: string;
  @Field(() => AgendaPurpose, { description: 'What it is for.' })
  purpose!: AgendaPurpose;
  @Field(() => Int, { nullable: true, description: 'Minutes that it would take; null when none are named.' })
  minutes!: number | null;
  @Field({ description: 'Who would present it; empty when nobody is named.' })
  presenter!: string;
  @Field({ description: 'Why it is proposed, in Markdown; empty when nothing is said.' })
  explanationMarkdown!: string;
  @Field({ description: 'Whether it was received after the deadline of the call.' })
  late!: boolean;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known, where it was recorded on behalf; else empty.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was received.' })
  evidenceReceivedAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who entered it, where the viewer may see that person.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  proposedAt!: Date;
  @Field(() => ProposalState, { description: 'What became of it.' })
  state!: ProposalState;
  @Field({ description: 'Why it was declined; empty when it was not.' })
  reason!: string;
  @Field(() => Member, {
    nullable: true,
    description: 'Who placed, declined or withdrew it, where the viewer may see that person.',
  })
  decidedBy!: Member | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When; null while it waits.' })
  decidedAt!: Date | null;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item that it became; null while it did not, and when that was taken off the agenda again.',
  })
  item!: AgendaItem | null;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}
