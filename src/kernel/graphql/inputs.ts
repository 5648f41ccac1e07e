import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { PlainText } from './plain-text.js';

/** What the input of every mutation has. */
@InputType({ isAbstract: true })
export abstract class ActInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of your making, 1 to 200 characters. A request that is repeated with the same key and content is done once and answered again; with other content it is a CONFLICT.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @PlainText()
  idempotencyKey?: string | null;
}

/** What the input of a mutation on something that exists has. */
@InputType({ isAbstract: true })
export abstract class ChangeInput extends ActInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you read. If somebody changed the thing since, the answer is CONFLICT with the current version and nothing is changed.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2147483647)
  expectedVersion?: number | null;
}

@InputType({
  description: 'The chairs go on in spite of a procedural rule; recorded with the act. Only a co-chair may waive.',
})
export class WaiverInput {
  @Field({ description: 'Why, 3 to 2,000 characters.' })
  @IsString()
  @Length(3, 2000)
  @PlainText()
  reason!: string;

  @Field({ description: 'Who agreed to it, such as "both co-chairs, by e-mail of 3 March"; 2 to 500 characters.' })
  @IsString()
  @Length(2, 500)
  @PlainText()
  agreedBy!: string;
}
