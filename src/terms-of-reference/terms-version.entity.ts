import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dayAfter, dayRange, firstDay } from '../kernel/day-range.js';
import { newId } from '../kernel/identifier.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import { TermsState } from './terms.enums.js';

const OPEN: readonly string[] = [TermsState.DRAFT, TermsState.CIRCULATED];

/**
 * A version of the terms of reference of a body: draft → circulated → put to decision → adopted → superseded, or
 * withdrawn. What was adopted elsewhere is recorded as adopted.
 */
@Entity('terms_version')
export class TermsVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('text') state!: string;
  @Column('date', { name: 'adopted_on', nullable: true }) adoptedOn!: string | null;
  @Column('daterange', { name: 'in_force', nullable: true }) inForce!: string | null;
  @Column('uuid', { name: 'adopted_at_meeting_id', nullable: true }) adoptedAtMeetingId!: string | null;
  @Column('text', { name: 'adopted_by' }) adoptedBy!: string;
  @Column('boolean', { name: 'text_known' }) textKnown!: boolean;
  @Column('text') note!: string;
  @Column('text', { name: 'text_hash', nullable: true }) textHash!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('uuid', { name: 'based_on', nullable: true }) basedOn!: string | null;
  @Column('uuid', { name: 'drafted_by', nullable: true }) draftedBy!: string | null;
  @Column('timestamptz', { name: 'circulated_at', nullable: true }) circulatedAt!: Date | null;
  @Column('uuid', { name: 'circulated_by', nullable: true }) circulatedBy!: string | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { name: 'withdrawal_reason' }) withdrawalReason!: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
  @Column('integer') version!: number;

  /** A version that nothing has happened to. */
  static begin(what: Pick<TermsVersionEntity, 'bodyId' | 'number' | 'title'>, now: Date): TermsVersionEntity {
    return Object.assign(new TermsVersionEntity(), {
      ...{ id: newId(), ...what, state: TermsState.DRAFT, adoptedOn: null, inForce: null, adoptedAtMeetingId: null },
      ...{ adoptedBy: '', textKnown: true, note: '', textHash: null, source: null, basedOn: null, draftedBy: null },
      ...{
        circulatedAt: null,
        circulatedBy: null,
        withdrawnAt: null,
        withdrawalReason: '',
        updatedAt: now,
        version: 1,
      },
    });
  }

  /** Its text is written and changed while it is a draft or circulated. */
  requireOpen(): void {
    if (OPEN.includes(this.state)) return;
    const why: Readonly<Record<string, string>> = {
      PUT_TO_DECISION: 'This version is put to decision: its text does not change until that has ended.',
      WITHDRAWN: 'This version is withdrawn: draft another one on it.',
    };
    throw new Refused(
      'terms.text-open',
      why[this.state] ?? 'This version is adopted: its text never changes. Draft another one on it.',
    );
  }

  /** To the seats, who comment on it and propose amendments. */
  circulate(clauses: number, { at, by }: { readonly at: Date; readonly by: string | null }): void {
    if (this.state !== TermsState.DRAFT)
      throw new Refused('terms.circulated-once', 'Only a draft is circulated; this version has been already.');
    if (clauses === 0)
      throw new Refused('terms.has-clauses', 'There is nothing to circulate: this version has no clauses.');
    Object.assign(this, { state: TermsState.CIRCULATED, circulatedAt: at, circulatedBy: by });
  }

  /** By those who drafted it, before it is put to decision. */
  withdraw(reason: string, at: Date): void {
    this.requireOpen();
    Object.assign(this, { state: TermsState.WITHDRAWN, withdrawnAt: at, withdrawalReason: reason });
  }

  /** To decision: circulated before, so that every seat has read it. */
  requirePuttable(clauses: number): void {
    if (this.state !== TermsState.CIRCULATED)
      throw new Refused(
        'terms.put-when-circulated',
        this.state === TermsState.DRAFT
          ? 'This version is a draft: circulate it to the seats first.'
          : 'Only a circulated version is put to decision; this one has been put, adopted or withdrawn.',
        { path: ['subject', 'termsVersion'] },
      );
    if (clauses === 0)
      throw new Refused('terms.has-clauses', 'There is nothing to decide: this version has no clauses.', {
        path: ['subject', 'termsVersion'],
      });
  }

  /** The text is what has this hash, until the procedure ends. */
  put(textHash: string): void {
    Object.assign(this, { state: TermsState.PUT_TO_DECISION, textHash });
  }

  /** Not adopted, or never to have been: with the seats again, who may amend it. */
  takeBack(): void {
    Object.assign(this, { state: TermsState.CIRCULATED, textHash: null, adoptedOn: null, inForce: null });
    this.adoptedAtMeetingId = null;
  }

  /** The facts of an adoption. Adoption and effect are different days, in this order. */
  adopt(adoptedOn: string, from: string, until: string | null, today: string): void {
    if (adoptedOn > today)
      throw new Refused(
        'terms.adopted-in-future',
        'What is recorded as adopted has been adopted: this day is to come.',
        {
          path: ['adoptedOn'],
        },
      );
    if (from < adoptedOn)
      throw new Refused('terms.in-force-before-adoption', 'No version is in force before the day of its adoption.', {
        path: ['inForceFrom'],
      });
    if (until !== null && until <= from) throw InvalidInput.field('inForceUntil', 'must be later than inForceFrom.');
    this.adoptedOn = adoptedOn;
    this.inForce = dayRange(from, until);
    this.state = until !== null && until <= today ? TermsState.SUPERSEDED : TermsState.ADOPTED;
  }

  /** The days on which it is in force. */
  days(): { from: string; until: string | null } {
    return { from: firstDay(this.inForce ?? '') ?? '', until: dayAfter(this.inForce ?? '') };
  }

  /** Another version takes its place from a day on, which may be to come. */
  supersede(from: string, today: string): void {
    this.inForce = dayRange(firstDay(this.inForce ?? '') ?? from, from);
    this.state = from <= today ? TermsState.SUPERSEDED : TermsState.ADOPTED;
  }

  /** It goes on through days that another one does not have any more. */
  goOn(days: string, today: string): void {
    const until = dayAfter(days);
    this.inForce = dayRange(firstDay(this.inForce ?? '') ?? '', until);
    this.state = until !== null && until <= today ? TermsState.SUPERSEDED : TermsState.ADOPTED;
  }

  /** Whether a version that is in force for these days begins while this one runs, and goes on at least as long. */
  isFollowedBy(from: string, until: string | null): boolean {
    const [first, end] = [firstDay(this.inForce ?? ''), dayAfter(this.inForce ?? '')];
    return (first === null || first < from) && (until === null || (end !== null && end <= until));
  }
}
