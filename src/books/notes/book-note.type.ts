import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../kernel/graphql/connection.types.js';
import { Node } from '../../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { Payload } from '../../kernel/graphql/user-error.type.js';
import { AgendaItem } from '../../meetings/meeting-parts.type.js';
import { Meeting } from '../../meetings/meeting.type.js';
import { Paper } from '../../papers/paper.type.js';

@ObjectType({
  implements: () => [Node],
  description:
    'What a reader notes for themselves in the book of a meeting. Seen by whoever wrote it, while they see the meeting and the paper that it is on; by nobody else, whatever their office.',
})
export class BookNote implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Meeting, { description: 'The meeting in whose book it stands.' })
  meeting!: Meeting;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item that it is on; null where it is on none, and when that was taken off the agenda.',
  })
  item!: AgendaItem | null;
  @Field(() => Paper, { nullable: true, description: 'The paper that it is on; null where it is on none.' })
  paper!: Paper | null;
  @Field({ description: 'What is noted, as plain text.' })
  text!: string;
  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was written or changed.' })
  updatedAt!: Date;
  @Field(() => Int, { description: 'Version, for `expectedVersion`.' })
  version!: number;
}

export const BookNoteConnection = connectionOf(BookNote, 'BookNote');

@ObjectType({ isAbstract: true })
abstract class BookNotePayload extends Payload {
  @Field(() => BookNote, { nullable: true, description: 'The note; null when nothing was done.' })
  bookNote?: unknown;
}
@ObjectType({ description: 'Answer of writeBookNote.' })
export class WriteBookNotePayload extends BookNotePayload {}
@ObjectType({ description: 'Answer of changeBookNote.' })
export class ChangeBookNotePayload extends BookNotePayload {}

@ObjectType({ description: 'Answer of deleteBookNote.' })
export class DeleteBookNotePayload extends Payload {
  @Field(() => Meeting, {
    nullable: true,
    description: 'The meeting in whose book it stood; null when nothing was done.',
  })
  meeting?: unknown;
}
