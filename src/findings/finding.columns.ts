import { Column, PrimaryColumn } from 'typeorm';
import type { Label } from '../handling/label.js';
import type { FindingKind, FindingState } from './finding.states.js';

/** What is kept of a finding as it stands now. */
export abstract class FindingColumns {
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
  @Column({ type: 'text', name: 'summary_what' })
  summaryWhat!: string;
  @Column({ type: 'text', name: 'summary_where_seen' })
  summaryWhereSeen!: string;
  @Column({ type: 'text', name: 'summary_why_it_matters' })
  summaryWhyItMatters!: string;
  @Column({ type: 'text', name: 'summary_recommendation' })
  summaryRecommendation!: string;
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
  /** The committee before which it lies; null until it is transmitted. */
  @Column({ type: 'uuid', name: 'transmitted_to', nullable: true })
  transmittedTo!: string | null;
  /** While its group decides on the wording in a procedure. */
  @Column({ type: 'boolean', name: 'put_to_decision' })
  putToDecision!: boolean;
  /** Under the Chatham House Rule: whose it is, is not told. */
  @Column({ type: 'boolean', name: 'chatham_house' })
  chathamHouse!: boolean;
  @Column('integer')
  version!: number;
}
