import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '../../kernel/policy/allow.js';
import { readByEngine } from '../../kernel/graphql/read-by-engine.js';
import { Reader } from '../../kernel/reading/reader.js';
import { CurrentViewer } from '../../kernel/request-context.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Meeting } from '../../meetings/meeting.type.js';
import {
  BookNotesArguments,
  ChangeBookNoteInput,
  DeleteBookNoteInput,
  WriteBookNoteInput,
} from './book-note.inputs.js';
import { BookNoteService } from './book-note.service.js';
import {
  BookNote,
  BookNoteConnection,
  ChangeBookNotePayload,
  DeleteBookNotePayload,
  WriteBookNotePayload,
} from './book-note.type.js';

@Resolver(() => BookNote)
export class BookNoteResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: BookNoteService,
  ) {}

  @Query(() => BookNoteConnection, {
    description:
      'Your own notes in the books of meetings, the first first: all of them, to read or to take along. Without those on what you do not see any more.',
  })
  @Allow('book-note.read')
  bookNotes(
    @Args() _: BookNotesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => WriteBookNotePayload, {
    description:
      'Notes something for yourself in the book of a meeting; nobody else reads it, whatever their office. For everybody who sees the meeting and what the note is on; at most 200 notes in a book.',
  })
  @Allow('book-note.write')
  writeBookNote(
    @Args('input', { description: 'What to note, and on what.' }) input: WriteBookNoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.write(viewer, input);
  }

  @Mutation(() => ChangeBookNotePayload, { description: 'Changes a note of your own.' })
  @Allow('book-note.change')
  changeBookNote(
    @Args('input', { description: 'Which note, and what it says now.' }) input: ChangeBookNoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.change(viewer, input);
  }

  @Mutation(() => DeleteBookNotePayload, { description: 'Deletes a note of your own; nothing of its words is kept.' })
  @Allow('book-note.delete')
  deleteBookNote(
    @Args('input', { description: 'Which note.' }) input: DeleteBookNoteInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.delete(viewer, input);
  }
}

@Resolver(() => Meeting)
export class MeetingBookNotesResolver {
  @ResolveField(() => [BookNote], {
    description: 'What the viewer noted for themselves in its book, the first first; nobody else sees it.',
  })
  bookNotes(): never {
    return readByEngine();
  }
}
