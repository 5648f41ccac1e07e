import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A document that records take their facts from. Seen by whoever sees the record.' })
export class SourceDocument {
  @Field({ description: 'Short name.' })
  slug!: string;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'What it is, in words.' })
  description!: string;
  @Field({ description: 'Its date as far as it is known; empty when not.' })
  dated!: string;
}
