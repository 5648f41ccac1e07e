import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { Label } from '../handling/label.js';
import { ActInput, ChangeInput } from '../kernel/graphql/inputs.js';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';
import { PaperAudience, PaperKind } from './paper.enums.js';

const LONGEST_ID = 200;

@InputType({ description: 'Input of issuePaper.' })
export class IssuePaperInput extends ActInput {
  @Field(() => ID, { description: 'The body whose paper it is; its symbol begins with that of the body.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  body!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting for which it is, of the body or of its working group.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  meeting?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The item of an agenda to which it belongs, of the body or of its working group. What revises a paper follows that to its items.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  item?: string | null;

  @Field({ description: 'Title, one line of 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  @OneLine()
  title!: string;

  @Field(() => PaperKind, {
    nullable: true,
    description: 'How it reaches people; a paper when not given. What belongs to an earlier one has its kind.',
  })
  @IsOptional()
  @IsEnum(PaperKind)
  kind?: PaperKind | null;

  @Field(() => Label, {
    description: 'Handling label: as strict as that of its meeting and of the paper that it belongs to, or stricter.',
  })
  @IsEnum(Label)
  label!: Label;

  @Field(() => PaperAudience, {
    nullable: true,
    description:
      'For whom in the body it is; for all whom its label lets see it when not given. What belongs to an earlier paper has its audience.',
  })
  @IsOptional()
  @IsEnum(PaperAudience)
  audience?: PaperAudience | null;

  @Field(() => ID, { description: 'The upload of its file, your own and complete; see `createUpload`.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  upload!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The paper that this one revises, or an earlier revision of it. One of the three at most.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  revisionOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'The paper to which this one adds. One of the three at most.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  addendumTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The paper that this one corrects. One of the three at most.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  corrigendumTo?: string | null;
}

@InputType({ isAbstract: true })
export abstract class ItemPaperInput extends ActInput {
  @Field(() => ID, { description: 'The item.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  item!: string;

  @Field(() => ID, { description: 'The paper. Its revisions, addenda and corrigenda come with it.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  paper!: string;
}

@InputType({ description: 'Input of attachPaper.' })
export class AttachPaperInput extends ItemPaperInput {}
@InputType({ description: 'Input of detachPaper.' })
export class DetachPaperInput extends ItemPaperInput {}

@InputType({ description: 'Input of withdrawPaper.' })
export class WithdrawPaperInput extends ChangeInput {
  @Field(() => ID, { description: 'The paper.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  paper!: string;

  @Field({ description: 'Why, for those who still see it; 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;
}
