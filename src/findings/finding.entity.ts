import { Entity } from 'typeorm';
import { atLeastAsStrict } from '../handling/label.js';
import { Refused } from '../kernel/refused.js';
import { FindingColumns } from './finding.columns.js';
import {
  FindingState,
  inWords,
  requireReviewed,
  type ReviewTally,
  REVIEWABLE,
  type Wording,
} from './finding.states.js';

/** What a focus group found out, and what may be done with it in which state. */
@Entity('finding')
export class FindingEntity extends FindingColumns {
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
    this.requireUndecided();
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
    this.requireUndecided();
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
  agree(tally: ReviewTally, at: Date): void {
    this.requireState('A group agrees', [FindingState.UNDER_REVIEW]);
    requireReviewed(tally);
    this.move(FindingState.AGREED, at);
  }

  /** The present wording is put to the group, under the same conditions: it stands still until that has ended. */
  put(tally: ReviewTally): void {
    this.requireState('A finding is put to decision', [FindingState.UNDER_REVIEW]);
    requireReviewed(tally);
    if (this.label === 'AMBER_STRICT') {
      throw new Refused(
        'finding.label-body-alone',
        'This finding is AMBER+STRICT, and procedures go out by mail: the group agrees to it in a meeting.',
      );
    }
    this.putToDecision = true;
  }

  /** The procedure has ended: the group has agreed, or has not, or turns out never to have. */
  decided(agreed: boolean, at: Date): void {
    this.putToDecision = false;
    this.move(agreed ? FindingState.AGREED : FindingState.UNDER_REVIEW, at);
  }

  private requireUndecided(): void {
    if (!this.putToDecision) return;
    throw new Refused(
      'finding.put-to-decision',
      'The group decides on this wording in a procedure: it stands still until that has ended or is withdrawn.',
    );
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

  /** No step is skipped, and none is taken while the group decides. */
  private requireState(says: string, states: readonly FindingState[]): void {
    if (states.includes(this.state)) return this.requireUndecided();
    throw new Refused(
      'finding.next-step',
      `${says} while a finding is ${states.map(inWords).join(', ')}; this one is ${inWords(this.state)}.`,
    );
  }
}
