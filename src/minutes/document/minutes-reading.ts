import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Document } from '../../documents/document.js';
import { InnerQuestions } from '../../kernel/graphql/inner-questions.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { MinutesRepository } from '../minutes.repository.js';
import { minutesDocument } from './minutes-document.js';
import { type AskedMeeting, MINUTES_QUESTION } from './minutes-question.js';

/** Reads minutes for their document, as their reader: by the schema's own question, within the reader's budget. */
@Injectable()
export class MinutesReading {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly minutes: MinutesRepository,
    private readonly questions: InnerQuestions,
  ) {}

  async document(viewer: Viewer, id: string, request: FastifyRequest): Promise<Document> {
    if (!viewer.signedIn || !viewer.scope('read')) throw new NotFound();
    const meeting = await this.meetingOf(viewer, id);
    const asked = await this.questions.askAs<{ meeting: AskedMeeting | null }>(
      viewer,
      MINUTES_QUESTION,
      { meeting },
      request,
    );
    if (!asked.meeting?.minutes) throw new NotFound();
    return minutesDocument(asked.meeting, asked.meeting.minutes);
  }

  private meetingOf(viewer: Viewer, id: string): Promise<string> {
    return this.transaction.run(async () => {
      await this.reader.requireSight('Minutes', id, viewer);
      const found = await this.minutes.find(id);
      if (!found) throw new NotFound();
      return `mtg_${found.meetingId}`;
    });
  }
}
