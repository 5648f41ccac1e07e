import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { BookController } from './book.controller.js';
import { BookReading } from './book-reading.js';
import { bookNoteReading, bookNoteRoots, bookNotesOfMeeting } from './notes/book-note.reading.js';
import { BookNoteRepository } from './notes/book-note.repository.js';
import { BookNoteResolver, MeetingBookNotesResolver } from './notes/book-note.resolver.js';
import { BookNoteService } from './notes/book-note.service.js';

/** The book of a meeting: all that its reader may see of it, to take along, with their own notes. */
@Module({
  imports: [DocumentsModule],
  controllers: [BookController],
  providers: [BookReading, BookNoteResolver, MeetingBookNotesResolver, BookNoteService, BookNoteRepository],
})
export class BooksModule {
  constructor(readings: Readings) {
    readings.define(bookNoteReading);
    readings.answer(...bookNoteRoots);
    readings.extend('Meeting', { bookNotes: bookNotesOfMeeting });
  }
}
