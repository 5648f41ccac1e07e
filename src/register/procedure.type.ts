import { Field, ObjectType } from '@nestjs/graphql';
import { SourceDocument } from '../members/source-document.type.js';

@ObjectType({
  description: 'How a State or an organisation comes into the register, told in one language. Seen by everybody.',
})
export class RegisterProcedure {
  @Field({ description: 'The language in which it is told, such as `en`.' })
  language!: string;
  @Field({ description: 'What one subscribes to.' })
  instrument!: string;
  @Field({ description: 'What that is and what it asks of a subscriber; empty when not recorded.' })
  summary!: string;
  @Field(() => [String], { description: 'What is to be done, in this order.' })
  steps!: string[];
  @Field(() => SourceDocument, {
    nullable: true,
    description: 'The document that the record rests on, if it is known.',
  })
  source!: SourceDocument | null;
}
