import { Column, Entity, PrimaryColumn } from 'typeorm';
import { atLeastAsStrict, type Label } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';
import {
  type FindingKind,
  FindingState,
  inWords,
  type ReviewTally,
  REVIEWABLE,
  type Wording,
} from './finding.states.js';

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

  /**
   * A new wording: of a draft in its place, of a posted finding as its next revision. What was said of the former wording
   * was said of that: the finding begins again in its group, or goes back to its reviewers if they are to see it again.
   */
  revise(wording: Wording, at: Date): void {
    if (this.state === FindingState.WITHDRAWN) {
      throw new Refused('finding.withdrawn', 'This finding was withdrawn; it is not changed any more.');
    }
    const label = wording.label ?? this.label;
    if (this.state !== FindingState.DRAFT) {
      if (!atLeastAsStrict(label, this.label)) {
        throw new Refused(
          'finding.label-tightens',
          `A revision may only tighten the label, and this finding is ${this.label}: only the originating party relaxes a label, confirmed by a second person.`,
          { path: ['label'] },
        );
      }
      this.revision += 1;
      this.state = this.state === FindingState.REVISION_REQUESTED ? FindingState.UNDER_REVIEW : FindingState.POSTED;
      this.transmittedTo = null;
    }
    this.kind = wording.kind ?? this.kind;
    this.label = label;
    this.title = wording.title ?? this.title;
    this.bodyMarkdown = wording.bodyMarkdown ?? this.bodyMarkdown;
    const { what, whereSeen, whyItMatters, recommendation } = wording.summary ?? {};
    this.summaryWhat = what ?? this.summaryWhat;
    this.summaryWhereSeen = whereSeen ?? this.summaryWhereSeen;
    this.summaryWhyItMatters = whyItMatters ?? this.summaryWhyItMatters;
    this.summaryRecommendation = recommendation ?? this.summaryRecommendation;
    this.updatedAt = at;
  }

  /** Taken back after it was posted, at whatever step it stood; the symbol stays its own. */
  withdraw(reason: string, at: Date): void {
    if (this.state === FindingState.DRAFT || this.state === FindingState.WITHDRAWN) {
      throw new Refused(
        'finding.withdrawn',
        this.state === FindingState.DRAFT
          ? 'Only a posted finding can be withdrawn; this one is a draft.'
          : 'This finding was withdrawn before.',
      );
    }
    this.move(FindingState.WITHDRAWN, at);
    this.withdrawalReason = reason;
  }

  /** Reviewers are asked, or others than before. */
  requestReview(at: Date): void {
    this.requireState('Reviews are asked for', REVIEWABLE);
    if (this.state === FindingState.POSTED) this.move(FindingState.UNDER_REVIEW, at);
    else this.updatedAt = at;
  }

  /** A review is of the present wording, whichever the reviewer has read. */
  takeReview(revision: number): void {
    this.requireState('Reviews are given', [FindingState.UNDER_REVIEW]);
    if (revision === this.revision) return;
    throw new Refused(
      'finding.review-of-revision',
      `This review is of revision ${revision}; the finding is at revision ${this.revision}. Read that, and review it.`,
      { path: ['revision'] },
    );
  }

  requestRevision(at: Date): void {
    this.requireState('A revision is asked for', [FindingState.UNDER_REVIEW]);
    this.move(FindingState.REVISION_REQUESTED, at);
  }

  /** The group agrees to the present wording, which as many parties support as its charter wants. */
  agree({ wanted, supporting, asking }: ReviewTally, at: Date): void {
    this.requireState('A group agrees', [FindingState.UNDER_REVIEW]);
    if (asking > 0) {
      throw new Refused(
        'finding.changes-asked',
        'A reviewer asks for changes of this wording. Ask for a revision, or wait until the reviewer supports it.',
      );
    }
    if (supporting < wanted) {
      throw new Refused(
        'finding.reviews-wanted',
        `Reviewers of ${wanted} ${wanted === 1 ? 'party' : 'parties'} other than the authors' must support this wording; so far it is ${supporting}.`,
      );
    }
    this.move(FindingState.AGREED, at);
  }

  transmit(committeeId: string | null, at: Date): void {
    this.requireState('A finding is transmitted', [FindingState.AGREED]);
    if (this.label === 'AMBER_STRICT') {
      throw new Refused(
        'finding.label-body-alone',
        'This finding is AMBER+STRICT: it is for the focus group alone, and the committee would not be able to read it.',
      );
    }
    if (committeeId === null) {
      throw new Refused('finding.committee', 'The working group of this focus group has no steering committee yet.');
    }
    this.move(FindingState.TRANSMITTED, at);
    this.transmittedTo = committeeId;
  }

  /** The committee takes note of it, or approves it. */
  conclude(as: FindingState.NOTED | FindingState.APPROVED, at: Date): void {
    this.requireState('A committee notes or approves', [FindingState.TRANSMITTED]);
    const committee = this.transmittedTo;
    this.move(as, at);
    this.transmittedTo = committee;
  }

  private move(to: FindingState, at: Date): void {
    this.state = to;
    this.transmittedTo = null;
    this.updatedAt = at;
  }

  /** No step is skipped. */
  private requireState(says: string, states: readonly FindingState[]): void {
    if (states.includes(this.state)) return;
    throw new Refused(
      'finding.next-step',
      `${says} while a finding is ${states.map(inWords).join(', ')}; this one is ${inWords(this.state)}.`,
    );
  }
}
