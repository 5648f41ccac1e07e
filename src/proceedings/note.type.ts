import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../kernel/graphql/node.resolver.js';
import { DateTimeScalar } from '../kernel/graphql/scalars.js';
import { AgendaItem } from '../meetings/meeting-parts.type.js';
import { Member } from '../members/member.type.js';

@ObjectType({ description: 'A text of a note that was saved. Seen by whoever sees the note.' })
export class NoteRevision {
  @Field(() => Int, { description: 'Number, from 1.' })
  number!: number;
  @Field({ description: 'The text, in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;
}

@ObjectType({
  implements: () => [Node],
  description:
    'What one note-taker wrote down on one item of a meeting: raw material of the minutes. Seen by the co-chairs and secretaries of the body, and by the leads of a focus group.',
})
export class Note implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => AgendaItem, {
    nullable: true,
    description: 'The item; null for the meeting as a whole, or when no longer on the agenda.',
  })
  item!: AgendaItem | null;
  @Field({ description: 'Title of the item as it stood then; empty for the meeting as a whole.' })
  itemTitle!: string;
  @Field(() => Member, { nullable: true, description: 'Who wrote it.' })
  author!: Member | null;
  @Field({ description: 'Whether the viewer wrote it.' })
  own!: boolean;
  @Field({ description: 'The text as it was last saved, in Markdown.' })
  bodyMarkdown!: string;
  @Field(() => Int, { description: 'Number of that text, for `expectedRevision`.' })
  revision!: number;
  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  updatedAt!: Date;
  @Field(() => [NoteRevision], { description: 'Every text that was saved, oldest first.' })
  revisions!: NoteRevision[];
}
