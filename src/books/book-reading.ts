import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { charactersOf, type Document, type DocumentLanguage, MOST_CHARACTERS } from '../documents/document.js';
import { atLeastAsStrict, Label } from '../handling/label.js';
import { Clock } from '../kernel/clock.js';
import { CONFIG } from '../kernel/config-token.js';
import { Events } from '../kernel/events.js';
import { InnerQuestions } from '../kernel/graphql/inner-questions.js';
import { parseGlobalId } from '../kernel/reading/global-id.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { PaperText } from '../papers/paper.repository.js';
import { PaperTexts } from '../papers/paper-texts.js';
import { meetingBook, papersOf, type Reader } from './book.js';
import { lengthInBook } from './book-papers.js';
import {
  type AskedBook,
  type AskedMeeting,
  type AskedReader,
  BOOK_QUESTION,
  READER_QUESTION,
} from './book-question.js';
import { Telling } from './telling.js';

/** Reads the book of a meeting as its reader, by the schema's own questions and within their budget. */
@Injectable()
export class BookReading {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    private readonly events: Events,
    private readonly questions: InnerQuestions,
    private readonly texts: PaperTexts,
  ) {}

  async document(
    viewer: Viewer,
    id: string,
    language: DocumentLanguage,
    request: FastifyRequest,
    format: 'PDF' | 'HTML',
  ): Promise<Document> {
    if (!viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    const meeting = `mtg_${id}`;
    const ask = <T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<T> =>
      this.questions.askAs<T>(viewer, text, variables, request);
    const asked = await ask<AskedReader>(READER_QUESTION, { meeting });
    if (!asked.meeting) throw new NotFound();
    const at = this.clock.now().toISOString();
    const day = dayOf(asked.meeting.startsAt ?? at, asked.meeting.timeZone ?? 'UTC');
    const bodyId = asked.meeting.body.id;
    const book = await ask<AskedBook>(BOOK_QUESTION, { meeting, body: bodyId, day, now: at });
    if (!book.meeting) throw new NotFound();
    const document = await this.write(viewer, book, book.meeting, {
      ...{ language, at, day, publicUrl: this.config.publicUrl },
      name: asked.viewer?.name ?? asked.viewerAccount?.email ?? '',
      timeZone: asked.viewer?.timeZone ?? null,
    });
    // Who takes away what is AMBER or stricter is known before they have it.
    if (atLeastAsStrict(document.label, Label.AMBER)) await this.record(viewer, id, bodyId, document.label, format);
    return document;
  }

  /** First without the texts of papers, which have the room that all else leaves. */
  private async write(viewer: Viewer, book: AskedBook, meeting: AskedMeeting, reader: Reader): Promise<Document> {
    const ids = papersOf(meeting).map((paper) => paper.id.slice('pap_'.length));
    const without = meetingBook(book, meeting, new Map(ids.map((id) => [id, null])), reader);
    const telling = new Telling(reader.language, reader.timeZone);
    const room = {
      most: MOST_CHARACTERS - charactersOf(without),
      lengthOf: (text: PaperText) => lengthInBook(text, telling),
    };
    return meetingBook(book, meeting, await this.texts.read(viewer, ids, room), reader);
  }

  private async record(viewer: Viewer, id: string, body: string, label: Label, format: string): Promise<void> {
    const bodyId = parseGlobalId(body)?.id ?? null;
    await this.transaction.run(() =>
      this.events.record(
        { act: 'meeting-book.fetched', subject: { type: 'Meeting', id }, bodyId, changes: { label, format } },
        viewer,
      ),
    );
  }
}

/** The day of an instant by the clock of a zone, as `2026-12-03`. */
const dayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
