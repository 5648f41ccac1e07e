import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';
import type { Outcome } from '../meetings/reply-by-link.js';
import type { PollChoice } from './poll.enums.js';
import { PollAnswerService } from './poll-answer.service.js';
import type { OpenLink } from './poll-links.js';
import { FORECAST } from './poll-parts.reading.js';
import { PollRepository } from './poll.repository.js';

export interface GivenAnswer {
  /** By the id of the slot. */
  readonly choices: Readonly<Record<string, PollChoice>>;
  readonly note: string;
  readonly seatId: string | null;
}

/** What is said of a slot so far, against the quorum of the terms in force on its day. */
export interface Counted {
  readonly slotId: string;
  readonly yes: number;
  readonly ifNeedBe: number;
  readonly no: number;
  /** Null where the body has no seats, as are the seats. */
  readonly unanswered: number | null;
  readonly seats: number | null;
  /** Null where none is provided for. */
  readonly quorum: number | null;
  readonly clause: string | null;
}

const COUNTED = `
  select f.slot_id as "slotId", f.yes, f.if_need_be as "ifNeedBe", f.no, f.unanswered, f.seats, f.quorum,
    (select c.number from clause c where c.id = f.clause_id and f.quorum is not null) as clause
  from ${FORECAST} f where f.poll_id = $1`;

/** Answers as the recipient of a mail, by the rules of every answer. */
@Injectable()
export class PollByLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly polls: PollRepository,
    private readonly answers: PollAnswerService,
  ) {}

  async answer({ viewer, poll }: OpenLink, { choices, note, seatId }: GivenAnswer): Promise<Outcome> {
    const said = Object.entries(choices);
    return this.transaction.run(async () => {
      // Of two presses of a button the second one waits here, and finds what the first has said.
      const locked = await this.polls.lock(poll.id);
      const before = await this.polls.standing(poll.id, seatId, viewer.memberId);
      const same =
        before?.memberId === viewer.memberId &&
        before.note === note &&
        said.every(([slot, choice]) => before.choices[slot] === choice);
      if (same && locked.state === 'OPEN' && locked.deadline >= new Date()) return 'again';
      const { answer } = await this.answers.answer(viewer, {
        ...{ poll: `pol_${poll.id}`, note, seat: seatId === null ? null : `sea_${seatId}` },
        choices: said.map(([slot, choice]) => ({ slot: `pls_${slot}`, choice })),
      });
      const after = await this.polls.standing(poll.id, seatId, viewer.memberId);
      return after?.id === answer.id ? 'recorded' : 'prevails';
    });
  }

  async counted({ poll }: OpenLink): Promise<ReadonlyMap<string, Counted>> {
    const rows = await this.transaction.run(() => this.transaction.query<Counted>(COUNTED, [poll.id]));
    return new Map(rows.map((row) => [row.slotId, row]));
  }
}
