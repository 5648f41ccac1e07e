import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArguments } from '../../kernel/graphql/connection.types.js';
import { ActInput } from '../../kernel/graphql/inputs.js';
import { FindingFilter, FindingOrder } from '../finding.arguments.js';
import { ExportFormat } from './export.enums.js';
import { EXPORT_LANGUAGES, type ExportLanguage } from './export-words.js';

@InputType({ description: 'Input of startExport.' })
export class StartExportInput extends ActInput {
  @Field(() => ExportFormat, { description: 'What kind of file.' })
  @IsEnum(ExportFormat)
  format!: ExportFormat;

  @Field(() => FindingFilter, {
    nullable: true,
    description: 'Which findings, as `findings` takes it; all that you may see when not given.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingFilter)
  filter?: FindingFilter | null;

  @Field(() => FindingOrder, { nullable: true, description: 'In which order; last changed first when not given.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FindingOrder)
  orderBy?: FindingOrder | null;

  @Field(() => String, {
    defaultValue: 'en',
    description: 'Language of the words that are not those of findings: `en` or `fr`. Headers of tables are English.',
  })
  @IsString()
  @IsIn(EXPORT_LANGUAGES, { message: '$property must be en or fr.' })
  language!: ExportLanguage;
}

@InputType({ description: 'Input of cancelExport.' })
export class CancelExportInput extends ActInput {
  @Field(() => ID, { description: 'The export.' })
  @IsString()
  @MaxLength(200)
  export!: string;
}

/** A class of its own, whose arguments the engine checks by its decorators. */
@ArgsType()
export class ExportsArguments extends PageArguments {}
