import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { OrderDirection } from '../kernel/graphql/order.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { DateScalar } from '../kernel/graphql/scalars.js';
import { SearchKind, SearchLanguage, SearchOrderField } from './search.enums.js';

const LONGEST_QUERY = 200;

@InputType({ description: 'Which of the things found; every field given must hold.' })
export class SearchFilter {
  @Field(() => [SearchKind], { nullable: true, description: 'Of one of these kinds.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsEnum(SearchKind, { each: true })
  kinds?: SearchKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this body.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the bodies of the working group with this short name.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  workingGroup?: string | null;

  @Field(() => SearchLanguage, { nullable: true, description: 'In this language.' })
  @IsOptional()
  @IsEnum(SearchLanguage)
  language?: SearchLanguage | null;

  @Field(() => DateScalar, { nullable: true, description: 'Dated on this day (UTC) or later.' })
  @IsOptional()
  @IsString()
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Dated before this day (UTC).' })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType({ description: 'Order of the things found.' })
export class SearchOrder {
  @Field(() => SearchOrderField, { description: 'By what.' })
  @IsEnum(SearchOrderField)
  field!: SearchOrderField;
  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: 'In which direction.' })
  @IsEnum(OrderDirection)
  direction!: OrderDirection;
}

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, all of which must be there, in any of their forms; "several words" in quotation marks must stand together; -word must not be there. At most 200 characters, of which the first 20 terms count. Not given: everything.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_QUERY)
  @PlainText()
  query?: string | null;

  @Field(() => SearchFilter, { nullable: true, description: 'Which of the things found.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilter)
  filter?: SearchFilter | null;

  @Field(() => SearchOrder, { nullable: true, description: 'In which order; the best first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchOrder)
  orderBy?: SearchOrder | null;
}

@ArgsType()
export class SuggestionArguments {
  @Field(() => String, {
    description:
      'What has been typed so far: whole words, the last of which may be only begun. At most 200 characters.',
  })
  @IsString()
  @MaxLength(LONGEST_QUERY)
  @PlainText()
  query!: string;
}
