import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';
import type { AgendaPurpose } from '../meetings/meeting.enums.js';
import { ProposalState } from './agenda.enums.js';

/** An item that a seat proposes for an agenda; in a body without seats, a person. What it says is written once. */
@Entity('item_proposal')
export class ItemProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('text') title!: string;
  @Column('text') purpose!: AgendaPurpose;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text') presenter!: string;
  @Column('text', { name: 'explanation_markdown' }) explanationMarkdown!: string;
  @Column('boolean') late!: boolean;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'evidence_received_at', nullable: true }) evidenceReceivedAt!: Date | null;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt!: Date;
  @Column('text') state!: ProposalState;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('integer') version!: number;

  place(itemId: string, now: Date, by: string | null): void {
    this.decide(ProposalState.PLACED, '', now, by);
    this.agendaItemId = itemId;
  }

  decline(reason: string, now: Date, by: string | null): void {
    this.decide(ProposalState.DECLINED, reason, now, by);
  }

  withdraw(
    speaker: { readonly seatId: string | null; readonly memberId: string | null },
    now: Date,
    by: string | null,
  ): void {
    const own = this.seatId === null ? speaker.memberId === this.memberId : speaker.seatId === this.seatId;
    if (!own) {
      throw new Refused('agenda.own-proposal', 'A proposal is withdrawn for the seat that made it.');
    }
    this.decide(ProposalState.WITHDRAWN, '', now, by);
  }

  /** A proposal is decided on once. */
  requireProposed(): void {
    if (this.state === ProposalState.PROPOSED) return;
    throw new Refused('agenda.proposal-decided', `The proposal is ${this.state.toLowerCase()} already.`);
  }

  private decide(state: ProposalState, reason: string, now: Date, by: string | null): void {
    this.requireProposed();
    this.state = state;
    [this.reason, this.decidedAt, this.decidedBy] = [reason, now, by];
  }
}

/** Where the body has seats, items are proposed by them; who prepares the agenda needs no proposal. */
export const notOfASeat = (): Refused =>
  new Refused(
    'agenda.proposed-by-a-seat',
    'Items are proposed by the seats of the body; record a proposal on behalf of its seat, or set the agenda.',
  );
