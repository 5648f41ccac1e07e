import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

/** Who has to do it: one of the four. */
export type ActionOwner = Pick<ActionEntity, 'ownerMemberId' | 'ownerSeatId' | 'ownerPartyId' | 'ownerBodyId'>;

/** Something that a meeting asked of somebody. */
@Entity('action')
export class ActionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId!: string;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('uuid', { name: 'decision_id', nullable: true }) decisionId!: string | null;
  @Column('text') text!: string;
  @Column('uuid', { name: 'owner_member_id', nullable: true }) ownerMemberId!: string | null;
  @Column('uuid', { name: 'owner_seat_id', nullable: true }) ownerSeatId!: string | null;
  @Column('uuid', { name: 'owner_party_id', nullable: true }) ownerPartyId!: string | null;
  @Column('uuid', { name: 'owner_body_id', nullable: true }) ownerBodyId!: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt!: Date | null;
  @Column('uuid', { name: 'completed_by', nullable: true }) completedBy!: string | null;
  @Column('text', { name: 'completion_note' }) completionNote!: string;
  @Column('integer') version!: number;

  /** It was written down wrongly: those who keep the record say how it is. What is done is reopened first. */
  correct(given: Partial<ActionOwner> & { readonly text?: string; readonly dueOn?: string | null }): void {
    if (this.completedAt)
      throw new Refused('action.corrected-while-open', 'This action is done: reopen it first, then correct it.');
    Object.assign(this, given);
  }

  /** It was reported as done by mistake. */
  reopen(by: { readonly owns: boolean; readonly keeps: boolean }): void {
    this.requireOwner(by);
    if (!this.completedAt) throw new Refused('action.reopened-when-done', 'This action is open already.');
    [this.completedAt, this.completedBy, this.completionNote] = [null, null, ''];
  }

  /** The person of whom it was asked has left: it is asked of the seat that they served, or else of their party. */
  passOn({ seatId, partyId }: { readonly seatId: string | null; readonly partyId: string | null }): void {
    this.ownerMemberId = null;
    if (seatId) this.ownerSeatId = seatId;
    else this.ownerPartyId = partyId;
  }

  /** Done, as its owner reports, or those who keep the record of the body. */
  complete(
    note: string,
    by: { readonly memberId: string | null; readonly owns: boolean; readonly keeps: boolean },
    now: Date,
  ): void {
    this.requireOwner(by);
    if (this.completedAt) throw new Refused('action.completed-once', 'This action is done already.');
    [this.completedAt, this.completedBy, this.completionNote] = [now, by.memberId, note];
  }

  private requireOwner({ owns, keeps }: { readonly owns: boolean; readonly keeps: boolean }): void {
    if (owns || keeps) return;
    throw new Refused(
      'action.owner-completes',
      'Its owner reports an action as done, or a co-chair or secretary of the body.',
    );
  }
}
