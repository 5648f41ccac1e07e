import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { OneLine } from '../kernel/graphql/one-line.js';
import { PlainText } from '../kernel/graphql/plain-text.js';

/** Takes no idempotency key: nothing could repeat the answer, which holds a secret. */
@InputType({ description: 'Input of createUpload.' })
export class CreateUploadInput {
  @Field({
    description:
      'Name of the file, with its extension: .pdf, .docx, .xlsx, .pptx, .odt, .png, .jpg, .jpeg, .txt, .md or .csv. It is shown without paths and hidden characters.',
  })
  @IsString()
  @Length(1, 500)
  @OneLine()
  fileName!: string;

  @Field(() => Int, { description: 'Its size in bytes; exactly as many are taken.' })
  @IsInt()
  @Min(1)
  @Max(2147483647)
  size!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its media type, if the client knows one; refused when the name says otherwise.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @PlainText()
  contentType?: string | null;

  @Field({
    description:
      'The undertaking that the file holds no classified or nationally caveated information; nothing is taken without it.',
  })
  @IsBoolean()
  noClassifiedInformation!: boolean;
}
