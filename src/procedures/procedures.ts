import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import { Jobs } from '../kernel/jobs.js';
import type { Expression } from '../kernel/reading/definition.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type Plan, ProcedureEntity, type SubjectType } from './procedure.entity.js';
import { ProcedureKind, ProcedureState } from './procedure.enums.js';
import { ProcedureRepository } from './procedure.repository.js';
import type { Follower, PutText, Subject } from './subject.js';

/** The job that waits for the expiry. */
const SETTLE = 'procedure.settle';

/** A procedure, locked after its text, and the present instant of the database. */
export interface Locked {
  readonly procedure: ProcedureEntity;
  readonly now: Date;
}

/**
 * Texts that are put to the seats of a body until an instant, and take effect by themselves when it comes. Settling is
 * serialised: whoever locks the row first acts, and the database's clock says whether the expiry has passed.
 */
@Injectable()
export class Procedures {
  private readonly subjects = new Map<SubjectType, Subject>();
  private readonly followers: Follower[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly procedures: ProcedureRepository,
    private readonly events: Events,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.jobs.handle(SETTLE, ({ procedure = '' }) => this.settle(procedure));
    // A resolution has no text but that of its procedure.
    this.decide('Resolution', { lock: () => Promise.resolve(), adopted: () => Promise.resolve() });
  }

  /** Called once for each sort of text, by its module. */
  decide(subjectType: SubjectType, subject: Subject): void {
    this.subjects.set(subjectType, subject);
  }

  /** Called by higher modules for what they do when a procedure ends. */
  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  /** The sights of procedures that sorts of text decide for themselves. */
  sights(): [SubjectType, Expression][] {
    return [...this.subjects].flatMap(([type, { sight }]) => (sight ? [[type, sight]] : []));
  }

  /** Locks a text and freezes it, for a procedure on it; its id is not found where its sort is never put. */
  async put(subjectType: SubjectType, id: string): Promise<PutText & { readonly textSha256: string }> {
    const subject = this.subjects.get(subjectType);
    if (!subject?.put) throw new NotFound();
    await subject.lock(id);
    const text = await subject.put(id);
    return { ...text, textSha256: text.textSha256 ?? sha256(text.textMarkdown) };
  }

  now(): Promise<Date> {
    return this.procedures.now();
  }

  /** Puts a text to the seats, within the act's transaction; a job waits for the expiry. */
  async open(plan: Plan): Promise<ProcedureEntity> {
    const procedure = ProcedureEntity.open(plan);
    await this.procedures.add(procedure);
    if (procedure.isOpen) await this.wait(procedure);
    return procedure;
  }

  /**
   * Settles what is due on a text, in a transaction of its own: acts ask for it before they begin, so that an act that
   * is refused because it came late does not undo that. Where nobody ran at the expiry, the first who comes settles.
   */
  async settleDue(subjectType: SubjectType, subjectId: string): Promise<void> {
    const due = await this.transaction.run(() => this.procedures.due(subjectType, subjectId));
    for (const id of due) await this.settle(id);
  }

  /** The same by the id of the procedure. */
  async settleIfDue(id: string): Promise<void> {
    if (await this.transaction.run(() => this.procedures.isDue(id))) await this.settle(id);
  }

  /** Locks it, for an act on the text, which is locked already; answers whether it still runs. */
  async lock(id: string): Promise<{ procedure: ProcedureEntity; running: boolean }> {
    const procedure = await this.procedures.lock(id);
    const running = procedure.isOpen && !(await this.procedures.moment(procedure)).passed;
    return { procedure, running };
  }

  /** Locks a text and its procedure, for an act on the procedure; what was due by then has taken effect. */
  async lockAll(id: string, expectedVersion?: number | null): Promise<Locked> {
    const found = await this.procedures.find(id);
    if (!found) throw new NotFound();
    await this.subjects.get(found.subjectType)?.lock(found.subjectId);
    const procedure = await this.procedures.lock(id, expectedVersion);
    const { now, passed } = await this.procedures.moment(procedure);
    if (passed && procedure.isOpen) await this.expire(procedure, now);
    return { procedure, now };
  }

  /** Ends the circulation of a text before its expiry; the caller holds its lock and has looked whether it runs. */
  async withdraw(procedure: ProcedureEntity, reason: string, now: Date, by: string | null): Promise<void> {
    procedure.withdraw(reason, now, by);
    await this.procedures.end(procedure);
  }

  /** It has another expiry, or runs again: the job waits for that. */
  async save(procedure: ProcedureEntity): Promise<void> {
    await this.procedures.save(procedure);
    if (procedure.isOpen) await this.wait(procedure);
  }

  /** Its end takes effect: on the text, and on all that follows; `viewer` is null where it ended by itself. */
  async conclude(procedure: ProcedureEntity, now: Date, viewer: Viewer | null): Promise<void> {
    await this.procedures.end(procedure);
    await this.takeEffect(procedure, now);
    if (procedure.kind === ProcedureKind.CORRECTIONS) return;
    const { id, bodyId, kind, state, textSha256 } = procedure;
    const subject = { type: 'Procedure', id };
    await this.events.record(
      { act: ENDS[state] ?? 'procedure.ended', subject, bodyId, changes: { kind, state, textSha256 } },
      viewer,
    );
  }

  /** What a procedure that ended does to its text, and to what follows it. */
  async takeEffect(procedure: ProcedureEntity, now: Date): Promise<void> {
    const subject = this.subjects.get(procedure.subjectType);
    if (procedure.state === ProcedureState.ADOPTED) await subject?.adopted(procedure);
    else if (procedure.state === ProcedureState.SET_ASIDE) await subject?.setAside?.(procedure, now);
    else await subject?.ended?.(procedure);
    for (const follower of this.followers) await follower(procedure, now);
  }

  /** As of the expiry instant, once, whoever asks and however late. */
  private async settle(id: string): Promise<void> {
    await this.transaction.run(async () => {
      const found = await this.procedures.find(id);
      const subject = found && this.subjects.get(found.subjectType);
      if (!subject) return;
      await subject.lock(found.subjectId);
      const procedure = await this.procedures.lock(id);
      if (!procedure.isOpen) return;
      const { now, passed } = await this.procedures.moment(procedure);
      await (passed ? this.expire(procedure, now) : this.wait(procedure));
    });
  }

  private async expire(procedure: ProcedureEntity, now: Date): Promise<void> {
    if (procedure.kind === ProcedureKind.RECORDED_VOTE) {
      const { passes } = await this.procedures.tally(procedure.id);
      procedure.close(passes, procedure.expiresAt, null);
    } else procedure.adopt();
    await this.conclude(procedure, now, null);
  }

  private async wait({ id, expiresAt }: ProcedureEntity): Promise<void> {
    await this.jobs.add(SETTLE, { procedure: id }, { runAt: expiresAt, key: `${SETTLE} ${id}` });
  }
}

/** The entries of the trail on which mail hangs. */
const ENDS: Readonly<Partial<Record<ProcedureState, string>>> = {
  [ProcedureState.ADOPTED]: 'procedure.adopted',
  [ProcedureState.BROKEN]: 'procedure.broken',
  [ProcedureState.SET_ASIDE]: 'procedure.setAside',
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
