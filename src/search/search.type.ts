import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Body } from '../bodies/body.type.js';
import { Label } from '../handling/label.js';
import { connectionOf } from '../kernel/graphql/connection.types.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { SearchKind, SearchLanguage } from './search.enums.js';

@ObjectType({ description: 'A piece of the text of something found.' })
export class SnippetPart {
  @Field({ description: 'The words, as plain text.' })
  text!: string;
  @Field({ description: 'Whether they are what was asked for.' })
  hit!: boolean;
}

@ObjectType({ description: 'Something found. Only what the viewer may see now is found.' })
export class SearchHit {
  @Field(() => ID, { description: 'Global id of the thing: `node` reads it.' })
  id!: string;
  @Field(() => SearchKind, { description: 'What kind of thing it is.' })
  kind!: SearchKind;
  @Field({ description: 'Its title; of minutes, that of the meeting, and of a decision, that of its item.' })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Its symbol or number, such as FG2/2026/F4; null where it has none.',
  })
  symbol!: string | null;
  @Field(() => [SnippetPart], {
    description: 'Where in its text, or in that of its file, it says what was asked for; else how it begins.',
  })
  snippet!: SnippetPart[];
  @Field(() => Label, { nullable: true, description: 'Its handling label; null for what has none.' })
  label!: Label | null;
  @Field(() => SearchLanguage, { description: 'The language of its text.' })
  language!: SearchLanguage;
  @Field(() => Body, { nullable: true, description: 'Its body; null where the viewer does not see the body.' })
  body!: Body | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last changed, issued, taken, or held or planned; null where nobody wrote that down.',
  })
  date!: string | null;
  @Field({ description: 'Path on this site of the page where it is read.' })
  path!: string;
}

@ObjectType({ description: 'How many things of a kind there are.' })
export class SearchKindCount {
  @Field(() => SearchKind, { description: 'The kind.' })
  kind!: SearchKind;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many things of a body there are.' })
export class SearchBodyCount {
  @Field(() => Body, { nullable: true, description: 'The body.' })
  body!: Body | null;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many things in a language there are.' })
export class SearchLanguageCount {
  @Field(() => SearchLanguage, { description: 'The language.' })
  language!: SearchLanguage;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many things of a year there are.' })
export class SearchYearCount {
  @Field(() => Int, { description: 'The year (UTC).' })
  year!: number;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  description:
    'How many of the things found there are of each sort. Only what the viewer may see is counted; each list counts what all filters but its own let through, so that another choice can be made.',
})
export class SearchFacets {
  @Field(() => [SearchKindCount], { description: 'By kind, the most first.' })
  kinds!: SearchKindCount[];
  @Field(() => [SearchBodyCount], { description: 'By body that the viewer sees, the most first.' })
  bodies!: SearchBodyCount[];
  @Field(() => [SearchLanguageCount], { description: 'By language, the most first.' })
  languages!: SearchLanguageCount[];
  @Field(() => [SearchYearCount], { description: 'By year of their dates, the latest first.' })
  years!: SearchYearCount[];
}

@ObjectType('SearchConnection', {
  description: 'A page of what was found; only what the viewer may see is in it or counted.',
})
export class SearchConnection extends connectionOf(SearchHit, 'SearchHit') {
  @Field(() => SearchFacets, { description: 'How many of each sort there are.' })
  facets!: SearchFacets;
}
