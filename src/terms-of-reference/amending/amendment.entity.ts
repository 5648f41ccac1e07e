import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Speaker } from '../../bodies/speakers.js';
import { newId } from '../../kernel/identifier.js';
import { InvalidInput, Refused } from '../../kernel/refused.js';
import type { ClauseText } from '../drafting/clause.entity.js';
import { AmendmentKind, AmendmentState, type Disposition } from './amending.enums.js';

/** What an amendment proposes. */
export interface Proposed {
  readonly kind: AmendmentKind;
  readonly number: string | null;
  readonly heading: string;
  readonly bodyMarkdown: string;
  readonly reason: string;
}

/** A change that a seat proposes to a text that is open: it waits, is withdrawn by its seat, or is disposed of. */
@Entity('amendment')
export class AmendmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'terms_version_id' }) termsVersionId!: string;
  @Column('text') kind!: AmendmentKind;
  @Column('uuid', { name: 'clause_id', nullable: true }) clauseId!: string | null;
  @Column('text', { name: 'base_number' }) baseNumber!: string;
  @Column('text', { name: 'base_heading' }) baseHeading!: string;
  @Column('text', { name: 'base_markdown' }) baseMarkdown!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') heading!: string;
  @Column('text', { name: 'body_markdown' }) bodyMarkdown!: string;
  @Column('text') reason!: string;
  @Column('uuid', { name: 'seat_id', nullable: true }) seatId!: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('boolean', { name: 'on_behalf' }) onBehalf!: boolean;
  @Column('text') evidence!: string;
  @Column('timestamptz', { name: 'said_at' }) saidAt!: Date;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text') state!: AmendmentState;
  @Column('text', { name: 'disposition_reason' }) dispositionReason!: string;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;
  @Column('text', { name: 'wording_heading', nullable: true }) wordingHeading!: string | null;
  @Column('text', { name: 'wording_markdown', nullable: true }) wordingMarkdown!: string | null;
  @Column('integer') version!: number;

  static propose(
    on: { readonly termsVersionId: string; readonly clauseId: string | null; readonly base: ClauseText },
    proposed: Proposed,
    speaker: Speaker,
    now: Date,
    by: string | null,
  ): AmendmentEntity {
    requireSense(on, proposed);
    const { seatId, memberId, onBehalf, evidence, evidenceReceivedAt } = speaker;
    const { number, heading, bodyMarkdown } = on.base;
    return Object.assign(new AmendmentEntity(), {
      ...{ id: newId(), termsVersionId: on.termsVersionId, clauseId: on.clauseId, ...proposed },
      ...{ baseNumber: number, baseHeading: heading, baseMarkdown: bodyMarkdown },
      ...{ seatId, memberId, onBehalf, evidence, saidAt: evidenceReceivedAt ?? now, recordedBy: by, recordedAt: now },
      ...{ state: AmendmentState.OPEN, dispositionReason: '', settledAt: null, settledBy: null },
      ...{ wordingHeading: null, wordingMarkdown: null, version: 1 },
    });
  }

  /** It is of the title, and not of a clause. */
  get isOfTitle(): boolean {
    return this.clauseId === null && this.kind === AmendmentKind.REPLACE;
  }

  /** Whether a text still says what it said when this was proposed. */
  standsOn({ heading, bodyMarkdown }: Pick<ClauseText, 'heading' | 'bodyMarkdown'>): boolean {
    return hashOfWords(heading, bodyMarkdown) === hashOfWords(this.baseHeading, this.baseMarkdown);
  }

  /** By the seat that proposed it, or the person where there are no seats. */
  withdraw({ seatId, memberId }: Pick<Speaker, 'seatId' | 'memberId'>, now: Date, by: string | null): void {
    const own = this.seatId === null ? memberId === this.memberId : seatId === this.seatId;
    if (!own)
      throw new Refused(
        'amendment.own-seat',
        'An amendment is withdrawn by the seat, or the person, that proposed it.',
      );
    this.settle(AmendmentState.WITHDRAWN, '', now, by);
  }

  dispose(disposition: Disposition, reason: string, now: Date, by: string | null): void {
    this.settle(AmendmentState[disposition], reason, now, by);
  }

  private settle(state: AmendmentState, reason: string, now: Date, by: string | null): void {
    if (this.state !== AmendmentState.OPEN)
      throw new Refused('amendment.settled-once', 'This amendment is withdrawn or disposed of already.');
    [this.state, this.dispositionReason, this.settledAt, this.settledBy] = [state, reason, now, by];
  }
}

/** Tells two wordings of a clause apart. */
export const hashOfWords = (heading: string, bodyMarkdown: string): string =>
  createHash('sha256').update(`${heading}\n${bodyMarkdown}`).digest('hex');

/** An amendment changes something: what it says is not what stands there, and is something. */
function requireSense(
  { clauseId, base }: { readonly clauseId: string | null; readonly base: ClauseText },
  { kind, number, heading, bodyMarkdown }: Proposed,
): void {
  if (kind === AmendmentKind.DELETE) {
    if (clauseId === null) throw InvalidInput.field('clause', 'is needed: which clause is to be taken out?');
    if (heading !== '' || bodyMarkdown !== '' || number !== null)
      throw InvalidInput.field('bodyMarkdown', 'goes with a change or an addition: what is taken out says nothing.');
    return;
  }
  if (heading.trim() === '' && bodyMarkdown.trim() === '')
    throw InvalidInput.field('bodyMarkdown', 'or heading is needed: what is the text to say?');
  if (kind === AmendmentKind.ADD_AFTER) return;
  if (clauseId === null && (heading.trim().length < 3 || bodyMarkdown !== '' || number !== null))
    throw InvalidInput.field('heading', 'is the title that is proposed, of 3 characters or more, and stands alone.');
  if (heading === base.heading && bodyMarkdown === base.bodyMarkdown && (number ?? base.number) === base.number)
    throw InvalidInput.field('bodyMarkdown', 'is what stands there already.');
}
