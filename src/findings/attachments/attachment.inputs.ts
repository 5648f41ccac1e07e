import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { Label } from '../../handling/label.js';
import { ChangeInput } from '../../kernel/graphql/inputs.js';

const LONGEST_ID = 200;

@InputType({ description: 'Input of attachFile. `expectedVersion` is of the finding.' })
export class AttachFileInput extends ChangeInput {
  @Field(() => ID, { description: 'The finding.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  finding!: string;

  @Field(() => ID, { description: 'A file of the viewer’s own that has come in: the id from `createUpload`.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  upload!: string;

  @Field(() => Label, {
    nullable: true,
    description: 'Its own label, at least as strict as that of the finding; when not given, it goes with the finding.',
  })
  @IsOptional()
  @IsEnum(Label)
  label?: Label | null;
}

@InputType({ isAbstract: true })
abstract class OfAttachmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The file.' })
  @IsString()
  @MaxLength(LONGEST_ID)
  attachment!: string;
}

@InputType({ description: 'Input of labelAttachment. `expectedVersion` is of the finding.' })
export class LabelAttachmentInput extends OfAttachmentInput {
  @Field(() => Label, { description: 'Its own label from now on, stricter than the one that it has.' })
  @IsEnum(Label)
  label!: Label;
}

@InputType({ description: 'Input of removeAttachment. `expectedVersion` is of the finding.' })
export class RemoveAttachmentInput extends OfAttachmentInput {}
