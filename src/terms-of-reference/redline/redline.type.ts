import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { TermsVersion } from '../terms.type.js';
import { ClauseChange } from './redline.js';
import { WordChange } from './words.js';

registerEnumType(WordChange, {
  name: 'WordChange',
  description: 'Where words stand.',
  valuesMap: {
    SAME: { description: 'In both texts.' },
    ADDED: { description: 'In the later text only.' },
    REMOVED: { description: 'In the earlier text only.' },
  },
});
registerEnumType(ClauseChange, {
  name: 'ClauseChange',
  description: 'What became of a clause from one version to another. Whether it was moved or renumbered stands beside.',
  valuesMap: {
    SAME: { description: 'Heading and text are the same, word by word.' },
    CHANGED: { description: 'Its heading or text is another.' },
    ADDED: { description: 'Only the later version has it.' },
    REMOVED: { description: 'Only the earlier version has it.' },
  },
});

@ArgsType()
export class RedlineArguments {
  @Field(() => ID, { description: 'The earlier version.' })
  @IsString()
  @MaxLength(200)
  from!: string;

  @Field(() => ID, { description: 'The later version, of the same body.' })
  @IsString()
  @MaxLength(200)
  to!: string;
}

@ArgsType()
export class ClauseHistoryArguments {
  @Field(() => ID, { description: 'The clause, in any version.' })
  @IsString()
  @MaxLength(200)
  clause!: string;
}

@ObjectType({
  description:
    'A stretch of text in a redline, spaces and line breaks included: all that is not ADDED is the earlier text, all that is not REMOVED the later one.',
})
export class RedlineWords {
  @Field(() => WordChange, { description: 'Where it stands.' })
  change!: WordChange;
  @Field({ description: 'The text, as it stands in the Markdown.' })
  text!: string;
}

@ObjectType({ description: 'What became of one clause.' })
export class ClauseDifference {
  @Field({ description: 'Names the clause through all versions.' })
  stableId!: string;
  @Field(() => ID, { nullable: true, description: 'The clause in the earlier version; null when it was added.' })
  fromClause!: string | null;
  @Field(() => ID, { nullable: true, description: 'The clause in the later version; null when it was removed.' })
  toClause!: string | null;
  @Field(() => ClauseChange, { description: 'What became of its words.' })
  change!: ClauseChange;
  @Field({ description: 'Whether it stands elsewhere among the clauses that both versions have.' })
  moved!: boolean;
  @Field({ description: 'Whether it has another number.' })
  renumbered!: boolean;
  @Field(() => String, { nullable: true, description: 'Its number in the earlier version; null when it was added.' })
  fromNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Its number in the later version; null when it was removed.' })
  toNumber!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the earlier version, from 1; null when it was added.',
  })
  fromPlace!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the later version, from 1; null when it was removed.',
  })
  toPlace!: number | null;
  @Field({ description: 'What became of it in words, such as "changed, renumbered from 3 to 4"; in English.' })
  says!: string;
  @Field(() => [RedlineWords], { description: 'Its heading, word by word.' })
  heading!: readonly RedlineWords[];
  @Field(() => [RedlineWords], { description: 'Its text, word by word.' })
  body!: readonly RedlineWords[];
  @Field({
    description:
      'Heading and text on lines of their own, with marks in words around what differs: `[added: …]`, `[removed: …]`.',
  })
  marked!: string;
}

@ObjectType({
  description: 'How many clauses of a redline became what. A clause may be changed, moved and renumbered.',
})
export class RedlineSummary {
  @Field(() => Int, { description: 'Clauses that only the later version has.' })
  added!: number;
  @Field(() => Int, { description: 'Clauses that only the earlier version has.' })
  removed!: number;
  @Field(() => Int, { description: 'Clauses with another heading or text.' })
  changed!: number;
  @Field(() => Int, { description: 'Clauses that stand elsewhere.' })
  moved!: number;
  @Field(() => Int, { description: 'Clauses with another number.' })
  renumbered!: number;
  @Field(() => Int, { description: 'Clauses to which nothing of it happened.' })
  unchanged!: number;
}

@ObjectType({
  description: 'The differences of two versions of the terms of a body. Seen by whoever sees both versions.',
})
export class Redline {
  @Field(() => TermsVersion, { description: 'The earlier version.' })
  from!: unknown;
  @Field(() => TermsVersion, { description: 'The later version.' })
  to!: unknown;
  @Field(() => RedlineSummary, { description: 'How many clauses became what.' })
  summary!: RedlineSummary;
  @Field(() => [ClauseDifference], {
    description:
      'Every clause of either version, in the order of the later one; a removed clause stands after the one that it followed.',
  })
  clauses!: ClauseDifference[];
}
