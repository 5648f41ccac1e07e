import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

export enum ParticipationState {
  INTERESTED = 'INTERESTED',
  PARTICIPATING = 'PARTICIPATING',
  OBSERVING = 'OBSERVING',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum ParticipationDecision {
  PARTICIPATING = 'PARTICIPATING',
  OBSERVING = 'OBSERVING',
  DECLINED = 'DECLINED',
}

/** A party's part in a focus group: asked for, answered, ended. */
@Entity('participation')
export class ParticipationEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false })
  bodyId!: string;
  @Column({ type: 'uuid', name: 'party_id', update: false })
  partyId!: string;
  @Column('text')
  state!: ParticipationState;
  @Column({ type: 'uuid', name: 'requested_by', nullable: true, update: false })
  requestedBy!: string | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
  @Column('text')
  reason!: string;
  @Column('integer')
  version!: number;

  /** The lead's answer, once. */
  decide(decision: ParticipationDecision, reason: string, by: string, at: Date): void {
    if (this.state !== ParticipationState.INTERESTED) {
      throw new Refused(
        'participation.decided-once',
        this.state === ParticipationState.WITHDRAWN
          ? 'This request was withdrawn.'
          : `This request was answered before: ${this.state.toLowerCase()}.`,
      );
    }
    this.state = ParticipationState[decision];
    this.decidedBy = by;
    this.decidedAt = at;
    this.reason = reason;
  }

  /** What was declined, or has ended, nobody stands behind any more. */
  requireOpen(): void {
    if (this.state !== ParticipationState.DECLINED && this.state !== ParticipationState.WITHDRAWN) return;
    throw new Refused('participation.ended', `There is nothing to endorse: this was ${this.state.toLowerCase()}.`);
  }

  /** The party leaves the group, or takes its request back. */
  withdraw(): void {
    if (this.state === ParticipationState.DECLINED || this.state === ParticipationState.WITHDRAWN) {
      throw new Refused('participation.ended', `There is nothing to withdraw: this was ${this.state.toLowerCase()}.`);
    }
    this.state = ParticipationState.WITHDRAWN;
  }
}
