import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvalidInput } from '../kernel/refused.js';
import type { PollChoice } from './poll.enums.js';

/** What is said of one possible date. */
export interface SlotChoice {
  readonly slotId: string;
  readonly choice: PollChoice;
}

/** An answer to a poll: what a seat, or a person, says of every slot. Written once; only whether it counts changes. */
@Entity('poll_answer')
export class PollAnswerEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'poll_id' }) pollId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text') note!: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'evidence_received_at', nullable: true }) evidenceReceivedAt!: Date | null;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt!: Date;
  @Column('boolean') current!: boolean;

  /** When the seat or the person said so: for what was recorded on behalf, when the evidence was received. */
  get saidAt(): Date {
    return this.evidenceReceivedAt ?? this.answeredAt;
  }
}

/** An answer says something of every slot, once: what is left out would be guessed at by somebody. */
export function requireEverySlot(slots: readonly { readonly id: string }[], choices: readonly SlotChoice[]): void {
  choices.forEach(({ slotId }, index) => {
    const path = ['choices', String(index), 'slot'];
    if (!slots.some(({ id }) => id === slotId)) throw InvalidInput.field(path, 'is no slot of this poll.');
    if (choices.findIndex((one) => one.slotId === slotId) < index)
      throw InvalidInput.field(path, 'is answered twice: say one thing of it.');
  });
  const missing = slots.length - choices.length;
  if (missing > 0) throw InvalidInput.field('choices', `leaves ${missing} of ${slots.length} slots without an answer.`);
}
