import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { ReplyAnswer } from './meeting.enums.js';
import { MeetingRepository } from './meeting.repository.js';
import { type OpenLink, ReplyLinks } from './reply-links.js';
import { ReplyService } from './reply.service.js';

/** What became of an answer: it was recorded, it had been given already, or the head of delegation's prevails. */
export type Outcome = 'recorded' | 'again' | 'prevails';

export interface GivenAnswer {
  readonly answer: ReplyAnswer;
  readonly note: string;
  readonly seatId: string | null;
}

/** Answers as the recipient of a mail, by the rules of every answer. */
@Injectable()
export class ReplyByLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
    private readonly links: ReplyLinks,
    private readonly replies: ReplyService,
  ) {}

  async reply({ viewer, meeting }: OpenLink, { answer, note, seatId }: GivenAnswer): Promise<Outcome> {
    return this.transaction.run(async () => {
      // Of two presses of a button the second one waits here, and finds what the first has said.
      await this.meetings.lock(meeting.id);
      const before = await this.standing(meeting.id, viewer, seatId);
      if (note === '' && before?.answer === answer && before.memberId === viewer.memberId) return 'again';
      const input = { meeting: `mtg_${meeting.id}`, answer, note, ...(seatId ? { seat: `sea_${seatId}` } : {}) };
      const { reply } = await this.replies.reply(viewer, input);
      const after = await this.standing(meeting.id, viewer, seatId);
      return after?.replyId === reply.id ? 'recorded' : 'prevails';
    });
  }

  private async standing(meetingId: string, viewer: OpenLink['viewer'], seatId: string | null) {
    const answering = await this.links.answering(meetingId, viewer);
    return answering.find((one) => one.seatId === seatId);
  }
}
