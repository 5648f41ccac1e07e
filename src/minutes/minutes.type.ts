import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { Meeting } from '../meetings/meeting.type.js';
import { Member } from '../members/member.type.js';
import { Procedure } from '../procedures/procedure.type.js';
import { Clause } from '../terms-of-reference/clause.type.js';
import { MinutesAdoption, MinutesCorrection, MinutesCorrigendum, MinutesPassage } from './minutes-parts.type.js';
import { type MinutesLanguage, MinutesState } from './minutes.enums.js';

const inCirculation = 'null while they are a draft.';

@ObjectType({
  implements: () => [Node],
  description:
    'Minutes of a meeting. A draft is seen by those who keep the record of the body: its co-chairs and secretaries, the leads of a focus group. Circulated, or adopted in part, they are seen by those inside the body, by their label; adopted, by whoever sees the meeting, as far as their label lets them. As a document, for the same readers: `/minutes/<id>.pdf` and `/minutes/<id>.docx`.',
})
export class Minutes implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting;
  @Field(() => Body, { description: 'The body that met.' })
  body!: Body;
  @Field(() => String, { description: 'Language in which they are written: `en`, `fr`, `ar` or `zh`.' })
  language!: MinutesLanguage;
  @Field(() => Label, { description: 'Handling label: that of the meeting or stricter.' })
  label!: Label;
  @Field(() => MinutesState, { description: 'Where they are in their life.' })
  state!: MinutesState;
  @Field(() => Member, { nullable: true, description: 'Who drafted them.' })
  draftedBy!: Member | null;
  @Field(() => DateTimeScalar, { description: 'When they were drafted.' })
  draftedAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the records were last looked through for them; for those who keep the record, null for others.',
  })
  composedAt!: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether records of the meeting changed since, so that a draft may be composed anew; for those who keep the record, null for others.',
  })
  recordsChanged!: boolean | null;
  @Field(() => Procedure, {
    nullable: true,
    description: `The circulation that runs, or by which they were adopted, with the base of seats; ${inCirculation}`,
  })
  circulation!: Procedure | null;
  @Field(() => [Procedure], {
    nullable: true,
    description: 'Every circulation, the first first; those withdrawn among them. Null for those outside the body.',
  })
  circulations!: Procedure[] | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `Until when they are corrected, in UTC; at this instant they are adopted tacitly. ${inCirculation}`,
  })
  deadline!: Date | null;
  @Field({ description: 'Whether corrections are taken now: they are circulated, and the deadline is to come.' })
  takesCorrections!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: `Days for corrections that the terms of reference in force at the circulation provide; null where they do not, and ${inCirculation}`,
  })
  correctionDays!: number | null;
  @Field(() => String, {
    nullable: true,
    description: `That period in words, or \`not provided for\`; ${inCirculation}`,
  })
  correctionPeriodSays!: string | null;
  @Field(() => Clause, { nullable: true, description: 'The clause that provides for the period; null when none does.' })
  clause!: Clause | null;
  @Field(() => [MinutesPassage], { description: 'Their passages, in order.' })
  passages!: MinutesPassage[];
  @Field(() => [MinutesCorrection], { description: 'Every correction, in order of time; for those inside the body.' })
  corrections!: MinutesCorrection[];
  @Field(() => Int, { description: 'How many corrections are open.' })
  openCorrections!: number;
  @Field(() => [MinutesAdoption], {
    description: 'How they were adopted: tacitly, at a meeting, or first one and then the other.',
  })
  adoptions!: MinutesAdoption[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they, or the last of them, were adopted; null before.',
  })
  adoptedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the text that was adopted last, in hexadecimal; null before.',
  })
  textSha256!: string | null;
  @Field(() => [MinutesCorrigendum], { description: 'What meetings changed of them afterwards, by number.' })
  corrigenda!: MinutesCorrigendum[];
  @Field(() => DateTimeScalar, { description: 'When they last changed.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version; send it as `expectedVersion` with a change.' })
  version!: number;
}

export const MinutesConnection = connectionOf(Minutes, 'Minutes');
