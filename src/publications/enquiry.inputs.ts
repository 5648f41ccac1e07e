import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../kernel/graphql/connection.types.js';
import { ChangeInput } from '../kernel/graphql/inputs.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

@InputType({ description: 'Which enquiries; every field given must hold.' })
export class EnquiryFilter {
  @Field(() => String, { nullable: true, description: 'To the working group of this slug.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @PlainText()
  workingGroup?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait, or only those that are closed.' })
  @IsOptional()
  @IsBoolean()
  closed?: boolean | null;
}

@ArgsType()
export class EnquiriesArguments extends PageArguments {
  @Field(() => EnquiryFilter, { nullable: true, description: 'Which enquiries.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnquiryFilter)
  filter?: EnquiryFilter | null;
}

@InputType({ description: 'An enquiry was answered, or needs no answer.' })
export class CloseEnquiryInput extends ChangeInput {
  @Field(() => ID, { description: 'The enquiry.' })
  @IsString()
  @MaxLength(200)
  enquiry!: string;

  @Field(() => String, { nullable: true, description: 'What was done about it, up to 2,000 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @PlainText()
  note?: string | null;
}
