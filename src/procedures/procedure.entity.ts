import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionRule, ProvisionBase } from '../bodies/provisions-in-force.js';
import { newId } from '../kernel/identifier.js';
import { Refused } from '../kernel/refused.js';
import { AnswerEffect, type ProcedureBasis, ProcedureKind, ProcedureState } from './procedure.enums.js';

/** Sorts of text that are put to the seats: the names of their types. A resolution has its text in the procedure itself. */
export type SubjectType = 'Finding' | 'Minutes' | 'Resolution' | 'TermsVersion';

type Put = 'bodyId' | 'subjectType' | 'subjectId' | 'textSha256' | 'openedAt' | 'openedBy' | 'expiresAt';
/** What is put to the seats of a body, until when, and by which provision of the terms of reference. */
export type Plan = Pick<ProcedureEntity, Put | 'period' | 'clauseId'> & Partial<ProcedureEntity>;

/** States in which a procedure has not ended. */
const RUNNING = [ProcedureState.PROPOSED, ProcedureState.OPEN, ProcedureState.SUSPENDED];

const DEFAULTS = {
  ...{ kind: ProcedureKind.CORRECTIONS, state: ProcedureState.OPEN, title: '', textMarkdown: null, explanation: '' },
  ...{ basis: null, meetingId: null, agendaItemId: null, itemTitle: '', quorumCheckId: null, timeZone: 'UTC' },
  ...{ effectiveOn: null, rule: null, ruleBase: null, quorum: null, quorumShare: null, quorumClauseId: null },
  ...{ suspendedAt: null, endedAt: null, endedBy: null, endedReason: '', version: 1 },
} as const;

/** A text is put to the seats of a body until an instant, at which it takes effect by itself; or at a meeting. */
@Entity('procedure')
export class ProcedureEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ProcedureKind;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('text', { name: 'subject_type' }) subjectType!: SubjectType;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text') title!: string;
  @Column('text', { name: 'text_markdown', nullable: true }) textMarkdown!: string | null;
  @Column('text', { name: 'text_sha256' }) textSha256!: string;
  @Column('text') explanation!: string;
  @Column('text', { nullable: true }) basis!: ProcedureBasis | null;
  @Column('uuid', { name: 'meeting_id', nullable: true }) meetingId!: string | null;
  @Column('uuid', { name: 'agenda_item_id', nullable: true }) agendaItemId!: string | null;
  @Column('text', { name: 'item_title' }) itemTitle!: string;
  @Column('uuid', { name: 'quorum_check_id', nullable: true }) quorumCheckId!: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('date', { name: 'effective_on', nullable: true }) effectiveOn!: string | null;
  @Column('jsonb', { nullable: true }) period!: Readonly<Record<string, number>> | null;
  @Column('uuid', { name: 'clause_id', nullable: true }) clauseId!: string | null;
  @Column('text', { nullable: true }) rule!: DecisionRule | null;
  @Column('text', { name: 'rule_base', nullable: true }) ruleBase!: ProvisionBase | null;
  @Column('integer', { nullable: true }) quorum!: number | null;
  @Column('text', { name: 'quorum_share', nullable: true }) quorumShare!: string | null;
  @Column('uuid', { name: 'quorum_clause_id', nullable: true }) quorumClauseId!: string | null;
  @Column('text') state!: ProcedureState;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason' }) endedReason!: string;
  @Column('integer') version!: number;

  static open(plan: Plan): ProcedureEntity {
    if (plan.expiresAt <= plan.openedAt && plan.kind !== ProcedureKind.CONSENSUS) {
      throw new Refused('procedure.expiry', 'The seats need time: this instant has passed.', {
        path: [plan.kind === undefined ? 'deadline' : 'expiry', 'local'],
      });
    }
    return Object.assign(new ProcedureEntity(), DEFAULTS, plan, { id: plan.id ?? newId() });
  }

  get isOpen(): boolean {
    return this.state === ProcedureState.OPEN;
  }

  get hasEnded(): boolean {
    return !RUNNING.includes(this.state);
  }

  /** From when on what is received comes late; null while its clock stands still. */
  get cutoff(): Date | null {
    if (this.state === ProcedureState.SUSPENDED) return null;
    return this.kind === ProcedureKind.RECORDED_VOTE ? (this.endedAt ?? this.expiresAt) : this.expiresAt;
  }

  /** Nobody stood in its way. It took effect when it expired, however late somebody looks. */
  adopt(): void {
    this.state = ProcedureState.ADOPTED;
    this.endedAt = this.expiresAt;
  }

  /** A vote ends: when it expired, or when the chair closed it. */
  close(passes: boolean, at: Date, by: string | null): void {
    this.state = passes ? ProcedureState.ADOPTED : ProcedureState.NOT_ADOPTED;
    [this.endedAt, this.endedBy] = [at, by];
  }

  /** A seat stood in its way, in time. */
  break(now: Date, by: string | null): void {
    [this.state, this.suspendedAt, this.endedAt, this.endedBy] = [ProcedureState.BROKEN, null, now, by];
  }

  /** What stood in the way had been received in time, and was recorded only now. */
  setAside(reason: string): void {
    [this.state, this.endedReason] = [ProcedureState.SET_ASIDE, reason];
  }

  /** It is ended before it expires. */
  withdraw(reason: string, now: Date, by: string | null): void {
    [this.state, this.suspendedAt] = [ProcedureState.WITHDRAWN, null];
    [this.endedAt, this.endedBy, this.endedReason] = [now, by, reason];
  }

  /** The expiry moves on. */
  extend(expiresAt: Date, timeZone: string): void {
    this.requireExtension(expiresAt);
    [this.expiresAt, this.timeZone] = [expiresAt, timeZone];
  }

  requireExtension(expiresAt: Date): void {
    this.requireOpen();
    if (expiresAt > this.expiresAt) return;
    throw new Refused('procedure.extension', 'An extension gives the seats more time: this is no later expiry.', {
      path: ['expiry', 'local'],
    });
  }

  suspend(now: Date): void {
    this.requireOpen();
    [this.state, this.suspendedAt] = [ProcedureState.SUSPENDED, now];
  }

  /** Since when its clock stands still. */
  requireSuspended(): Date {
    if (this.state === ProcedureState.SUSPENDED && this.suspendedAt) return this.suspendedAt;
    throw new Refused('procedure.suspended', 'It is not suspended.');
  }

  /** The time that was left goes on. */
  resume(now: Date): void {
    const since = this.requireSuspended();
    this.expiresAt = new Date(this.expiresAt.getTime() + now.getTime() - since.getTime());
    [this.state, this.suspendedAt] = [ProcedureState.OPEN, null];
  }

  /** What an objection that counts does. */
  get effectOfObjection(): AnswerEffect {
    if (this.kind !== ProcedureKind.SILENCE) return AnswerEffect.NONE;
    if (this.state === ProcedureState.ADOPTED) return AnswerEffect.SET_ASIDE;
    return this.hasEnded ? AnswerEffect.NONE : AnswerEffect.BROKE;
  }

  get isAdoptedByVote(): boolean {
    return this.kind === ProcedureKind.RECORDED_VOTE && this.state === ProcedureState.ADOPTED;
  }

  /** What was withdrawn, or is not opened yet, takes no answers; what ended otherwise keeps what comes late. */
  requireAnswerable(): void {
    if (this.state === ProcedureState.WITHDRAWN) {
      throw new Refused('procedure.ended', 'This procedure was withdrawn.');
    }
    if (this.state === ProcedureState.PROPOSED) this.requireOpen();
  }

  /** Before it expires a vote is closed only when nobody is waited for any more: `awaited` are numbers of seats. */
  requireClosable(awaited: readonly number[]): void {
    if (awaited.length === 0) return;
    throw new Refused(
      'vote.every-seat',
      `Before it expires a vote is closed when every seat that can has answered; these have not: ${awaited.join(', ')}.`,
    );
  }

  /** Refuses what comes after its end. The caller has settled what is due. */
  requireRunning(): void {
    if (this.hasEnded) throw new Refused('procedure.ended', 'This procedure has ended.');
  }

  /** Its clock goes on. */
  requireOpen(): void {
    this.requireRunning();
    if (this.isOpen) return;
    throw new Refused(
      'procedure.open',
      this.state === ProcedureState.PROPOSED
        ? 'This procedure is not open yet: it waits for the other co-chair.'
        : 'This procedure is suspended: resume it first.',
    );
  }

  requireKind(...kinds: readonly ProcedureKind[]): void {
    if (kinds.includes(this.kind)) return;
    const words = this.kind.toLowerCase().replace('_', ' ');
    throw new Refused('procedure.kind', `This does not go with a procedure of this kind (${words}).`);
  }
}
