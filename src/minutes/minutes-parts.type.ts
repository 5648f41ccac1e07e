import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Seat } from '../bodies/seat.type.js';
import { Label } from '../handling/label.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { Party } from '../members/party.type.js';
import { QuorumCheck } from '../proceedings/proceedings.type.js';
import { AdoptionManner, CorrectionState, PassageKind, WordingCause } from './minutes.enums.js';

@ObjectType({
  description: 'A wording that a passage has had. Seen by those who keep the record of the body.',
})
export class MinutesWording {
  @Field(() => Int, { description: 'Its number, from 1; the last one stands.' })
  number!: number;
  @Field({ description: 'The wording, in Markdown.' })
  textMarkdown!: string;
  @Field(() => WordingCause, { description: 'Where it came from.' })
  cause!: WordingCause;
  @Field(() => Member, { nullable: true, description: 'Who wrote it, or recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  recordedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'A correction of a passage of circulated minutes. Seen by those inside the body who see the minutes.',
})
export class MinutesCorrection implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => MinutesPassage, {
    nullable: true,
    description: 'The passage; null when it was taken out of a later draft.',
  })
  passage!: MinutesPassage | null;
  @Field(() => Seat, { nullable: true, description: 'The seat whose correction it is; null for a person without one.' })
  seat!: Seat | null;
  @Field(() => Member, { nullable: true, description: 'Who said it; null when it was recorded on behalf of the seat.' })
  member!: Member | null;
  @Field({ description: 'Whether it was recorded on behalf of the seat.' })
  onBehalf!: boolean;
  @Field({ description: 'How it is known that the delegation said so; empty unless on its behalf.' })
  evidence!: string;
  @Field(() => DateTimeScalar, { description: 'When it was said or received.' })
  saidAt!: Date;
  @Field({ description: 'Whether it is of the seat’s own statement, and so takes effect at once.' })
  ownStatement!: boolean;
  @Field({ description: 'What the passage said then, in Markdown.' })
  formerMarkdown!: string;
  @Field({ description: 'What it should say, in Markdown.' })
  textMarkdown!: string;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => CorrectionState, { description: 'What became of it.' })
  state!: CorrectionState;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was settled, or lapsed; null before, and when it took effect at once.',
  })
  settledAt!: Date | null;
  @Field(() => Member, { nullable: true, description: 'Who recorded how it was settled.' })
  settledBy!: Member | null;
  @Field(() => Meeting, { nullable: true, description: 'The meeting that accepted or declined it.' })
  settledAtMeeting!: Meeting | null;
  @Field({ description: 'What the meeting said with it; may be empty.' })
  settlement!: string;
}

@ObjectType({
  description:
    'A change of adopted minutes that a meeting decided; the passage stays as it was adopted. Seen by whoever sees the minutes.',
})
export class MinutesCorrigendum {
  @Field(() => Int, { description: 'Its number among those of the minutes, from 1.' })
  number!: number;
  @Field(() => MinutesPassage, { nullable: true, description: 'The passage.' })
  passage!: MinutesPassage | null;
  @Field({ description: 'What the passage said before, in Markdown.' })
  formerMarkdown!: string;
  @Field({ description: 'What it says from then on, in Markdown.' })
  textMarkdown!: string;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => Meeting, { nullable: true, description: 'The meeting that decided it, where the viewer may see it.' })
  meeting!: Meeting | null;
  @Field(() => Member, { nullable: true, description: 'Who recorded it.' })
  issuedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description: 'A passage of minutes. Once adopted it never changes. Seen by whoever sees the minutes.',
})
export class MinutesPassage implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Its place among the passages of the minutes, from 1.' })
  number!: number;
  @Field(() => PassageKind, { description: 'What it is about.' })
  kind!: PassageKind;
  @Field(() => AgendaItem, { nullable: true, description: 'The item; null when none, or no longer on the agenda.' })
  item!: AgendaItem | null;
  @Field({ description: 'Title of the item as it stood then; empty when it belongs to none.' })
  itemTitle!: string;
  @Field(() => Seat, {
    nullable: true,
    description: 'The seat whose statement or reservation it is; null for anything else.',
  })
  seat!: Seat | null;
  @Field(() => Party, { nullable: true, description: 'The party that held the seat on the day of the meeting.' })
  party!: Party | null;
  @Field({
    description: 'Whether it is a statement of a seat for which the viewer speaks, as head of delegation or alternate.',
  })
  own!: boolean;
  @Field({ description: 'Its text in Markdown: as adopted, or as it stands.' })
  textMarkdown!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What the records say now, where somebody has written over what they said; for those who keep the record, null otherwise.',
  })
  offeredMarkdown!: string | null;
  @Field({ description: 'Whether a correction of it is open: a tacit adoption leaves it to the next meeting.' })
  contested!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was adopted; null before.' })
  adoptedAt!: Date | null;
  @Field(() => [MinutesCorrection], { description: 'Corrections of it, in order of time; for those inside the body.' })
  corrections!: MinutesCorrection[];
  @Field(() => [MinutesCorrigendum], { description: 'Corrigenda to it, by number; the last one stands.' })
  corrigenda!: MinutesCorrigendum[];
  @Field(() => [MinutesWording], { description: 'Every wording that it has had; for those who keep the record.' })
  wordings!: MinutesWording[];
}

@ObjectType({
  description:
    'That minutes were adopted, with the text that was. Seen by whoever sees the minutes; where it left something over, only by those inside the body.',
})
export class MinutesAdoption {
  @Field(() => Int, { description: 'Its number, from 1: a second one adopts what the first left over.' })
  number!: number;
  @Field(() => AdoptionManner, { description: 'How.' })
  manner!: AdoptionManner;
  @Field(() => DateTimeScalar, { description: 'When: tacitly, at the deadline.' })
  adoptedAt!: Date;
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting that adopted them; null when tacitly, or not to be seen.',
  })
  meeting!: Meeting | null;
  @Field(() => QuorumCheck, { nullable: true, description: 'The quorum of that meeting; for those inside the body.' })
  quorumCheck!: QuorumCheck | null;
  @Field({
    description: 'The text word for word, as lines of JSON: the head, then each passage, with whether it was adopted.',
  })
  text!: string;
  @Field({ description: 'SHA-256 of that text in UTF-8, in hexadecimal.' })
  textSha256!: string;
  @Field(() => Int, { description: 'How many passages it left to the next meeting.' })
  leftOver!: number;
  @Field(() => Member, { nullable: true, description: 'Who recorded it; null when tacitly.' })
  recordedBy!: Member | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    "What the chair says of a meeting. It is the chair's and is not adopted; a new version replaces it, and each is kept. Seen by whoever sees the meeting, as far as its own label lets them.",
})
export class ChairSummary implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  number!: number;
  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  meeting!: Meeting | null;
  @Field(() => Label, { description: 'Handling label: that of the meeting or stricter.' })
  label!: Label;
  @Field({ description: 'The summary, in Markdown.' })
  textMarkdown!: string;
  @Field(() => Member, { nullable: true, description: 'Whose it is.' })
  publishedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: Date;
  @Field(() => [ChairSummary], { description: 'Versions before this one, by number.' })
  earlierVersions!: ChairSummary[];
}
