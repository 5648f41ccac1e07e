import { Column, Entity, PrimaryColumn } from 'typeorm';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';

export enum FindingKind {
  BEST_PRACTICE = 'BEST_PRACTICE',
  LESSON_LEARNED = 'LESSON_LEARNED',
  EMERGING_TREND = 'EMERGING_TREND',
  GAP = 'GAP',
  RECOMMENDATION = 'RECOMMENDATION',
}

export enum FindingState {
  DRAFT = 'DRAFT',
  POSTED = 'POSTED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What a revision changes; what is absent stays as it is. */
export interface Wording {
  readonly kind?: FindingKind | null | undefined;
  readonly label?: Label | null | undefined;
  readonly title?: string | null | undefined;
  readonly bodyMarkdown?: string | null | undefined;
}

/** What a focus group found out, and what may be done with it in which state. */
@Entity('finding')
export class FindingEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false })
  bodyId!: string;
  @Column({ type: 'text', nullable: true })
  symbol!: string | null;
  @Column('text')
  kind!: FindingKind;
  @Column('text')
  label!: Label;
  @Column('text')
  state!: FindingState;
  @Column('text')
  title!: string;
  @Column({ type: 'text', name: 'body_markdown' })
  bodyMarkdown!: string;
  @Column({ type: 'uuid', name: 'author_id', update: false })
  authorId!: string;
  @Column({ type: 'uuid', name: 'originating_party_id', nullable: true, update: false })
  originatingPartyId!: string | null;
  @Column('integer')
  revision!: number;
  @Column({ type: 'text', name: 'withdrawal_reason' })
  withdrawalReason!: string;
  @Column({ type: 'timestamptz', name: 'created_at', update: false })
  createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'posted_at', nullable: true })
  postedAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;
  @Column('integer')
  version!: number;

  /** A draft goes to the group under the symbol that was issued for it. */
  post(symbol: string, at: Date): void {
    this.requireUnposted();
    this.symbol = symbol;
    this.revision = 1;
    this.state = FindingState.POSTED;
    this.postedAt = at;
    this.updatedAt = at;
  }

  requireUnposted(): void {
    if (this.state === FindingState.DRAFT) return;
    throw new Refused('finding.posted-once', `This finding was posted before, as ${this.symbol}. Revise it instead.`);
  }

  /** A new wording: of a draft in its place, of a posted finding as its next revision. */
  revise(wording: Wording, at: Date): void {
    if (this.state === FindingState.WITHDRAWN) {
      throw new Refused('finding.withdrawn', 'This finding was withdrawn; it is not changed any more.');
    }
    const label = wording.label ?? this.label;
    if (this.state === FindingState.POSTED) {
      if (!atLeastAsStrict(label, this.label)) {
        throw new Refused(
          'finding.label-tightens',
          `A revision may only tighten the label, and this finding is ${this.label}: only the originating party relaxes a label, confirmed by a second person.`,
          { path: ['label'] },
        );
      }
      this.revision += 1;
    }
    this.kind = wording.kind ?? this.kind;
    this.label = label;
    this.title = wording.title ?? this.title;
    this.bodyMarkdown = wording.bodyMarkdown ?? this.bodyMarkdown;
    this.updatedAt = at;
  }

  /** Taken back after it was posted; the symbol stays its own. */
  withdraw(reason: string, at: Date): void {
    if (this.state !== FindingState.POSTED) {
      throw new Refused(
        'finding.withdrawn',
        this.state === FindingState.DRAFT
          ? 'Only a posted finding can be withdrawn; this one is a draft.'
          : 'This finding was withdrawn before.',
      );
    }
    this.state = FindingState.WITHDRAWN;
    this.withdrawalReason = reason;
    this.updatedAt = at;
  }
}
