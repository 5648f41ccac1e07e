import { Injectable } from '@nestjs/common';
import type { Said } from '../bodies/voices.js';
import { Voices } from '../bodies/voices.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { PollAnswerEntity, type SlotChoice } from './poll-answer.entity.js';
import type { PollChoice } from './poll.enums.js';
import { PollEntity, type Slot } from './poll.entity.js';

/** The answer that stands for a seat, or a person. */
export interface Standing {
  readonly id: string;
  readonly memberId: string | null;
  readonly note: string;
  readonly answeredAt: Date;
  /** By the id of the slot. */
  readonly choices: Readonly<Record<string, PollChoice>>;
}

const STANDING = `
  select a.id, a.member_id as "memberId", a.note, a.answered_at as "answeredAt",
    (select jsonb_object_agg(c.slot_id, c.choice) from poll_choice c where c.answer_id = a.id) as choices
  from poll_answer a
  where a.poll_id = $1 and a.current and case when $2::uuid is null then a.seat_id is null and a.member_id = $3 else a.seat_id = $2 end`;

@Injectable()
export class PollRepository extends VersionedRepository<PollEntity> {
  constructor(
    transaction: Transaction,
    private readonly voices: Voices,
  ) {
    super(transaction, PollEntity);
  }

  async addSlots(pollId: string, slots: readonly Slot[]): Promise<void> {
    await this.transaction.query(
      `insert into poll_slot (id, poll_id, starts_at, time_zone)
       select slot.id, $1, slot.starts_at, slot.time_zone from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as slot(id, starts_at, time_zone)`,
      [pollId, slots.map(({ id }) => id), slots.map(({ at }) => at), slots.map(({ timeZone }) => timeZone)],
    );
  }

  /** The possible dates, in the order of time. */
  slots(pollId: string): Promise<Slot[]> {
    return this.transaction.query<Slot>(
      `select id, starts_at as at, time_zone as "timeZone" from poll_slot where poll_id = $1 order by starts_at`,
      [pollId],
    );
  }

  async standing(pollId: string, seatId: string | null, memberId: string | null): Promise<Standing | null> {
    const [found] = await this.transaction.query<Standing>(STANDING, [pollId, seatId, memberId]);
    return found ?? null;
  }

  /** When the answer that stands was said, and in which capacity. */
  async said({ pollId, seatId, memberId }: PollAnswerEntity): Promise<Said | null> {
    const standing = await this.standing(pollId, seatId, memberId);
    const found = standing && (await this.transaction.manager.findOneBy(PollAnswerEntity, { id: standing.id }));
    if (!found) return null;
    const speaker = found.onBehalf ? null : found.memberId;
    return { at: found.saidAt, capacity: await this.voices.capacityAt(found.seatId, speaker, found.answeredAt) };
  }

  /** Keeps an answer; when it is the one that counts, the one that stood before is kept beside it. */
  async addAnswer(answer: PollAnswerEntity, choices: readonly SlotChoice[]): Promise<void> {
    const { id, pollId, seatId, memberId, answeredAt } = answer;
    if (answer.current) {
      await this.transaction.query(
        `update poll_answer set current = false where poll_id = $1 and current
            and case when $2::uuid is null then seat_id is null and member_id = $3 else seat_id = $2 end`,
        [pollId, seatId, memberId],
      );
    }
    await this.transaction.manager.insert(PollAnswerEntity, answer);
    await this.transaction.query(
      `insert into poll_choice (poll_id, answer_id, slot_id, choice)
       select $1, $2, said.slot_id, said.choice from unnest($3::uuid[], $4::text[]) as said(slot_id, choice)`,
      [pollId, id, choices.map(({ slotId }) => slotId), choices.map(({ choice }) => choice)],
    );
    // Clients that keep a copy ask what changed since; the version stays, for nothing of the poll's own did.
    await this.transaction.query(`update poll set updated_at = $2 where id = $1`, [pollId, answeredAt]);
  }
}
