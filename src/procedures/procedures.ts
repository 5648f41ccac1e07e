import { Injectable } from '@nestjs/common';
import { Jobs } from '../kernel/jobs.js';
import { Transaction } from '../kernel/transaction.js';
import { type Plan, ProcedureEntity, type SubjectType } from './procedure.entity.js';
import { ProcedureRepository } from './procedure.repository.js';

/** What a sort of text does when its procedure ends unbroken. */
export interface Subject {
  /** Locks the text, before the procedure is locked: everywhere in this order. */
  readonly lock: (id: string) => Promise<void>;
  readonly adopted: (procedure: ProcedureEntity) => Promise<void>;
}

/** The job that waits for the expiry. */
const SETTLE = 'procedure.settle';

/**
 * Texts that are put to the seats of a body until an instant, and take effect by themselves when it comes. Settling is
 * serialised: whoever locks the row first acts, and the database's clock says whether the expiry has passed.
 */
@Injectable()
export class Procedures {
  private readonly subjects = new Map<SubjectType, Subject>();

  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly procedures: ProcedureRepository,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    this.jobs.handle(SETTLE, ({ procedure = '' }) => this.settle(procedure));
  }

  /** Called once for each sort of text, by its module. */
  decide(subjectType: SubjectType, subject: Subject): void {
    this.subjects.set(subjectType, subject);
  }

  /** Puts a text to the seats, within the act's transaction; a job waits for the expiry. */
  async open(plan: Plan): Promise<ProcedureEntity> {
    const procedure = ProcedureEntity.open(plan);
    await this.procedures.add(procedure);
    await this.wait(procedure);
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

  /** Locks it, for an act on the text, which is locked already; answers whether it still runs. */
  async lock(id: string): Promise<{ procedure: ProcedureEntity; running: boolean }> {
    const procedure = await this.procedures.lock(id);
    return { procedure, running: procedure.isOpen && !(await this.procedures.hasExpired(procedure)) };
  }

  /** Ends it before its expiry; the caller holds its lock and has looked whether it runs. */
  async withdraw(procedure: ProcedureEntity, reason: string, now: Date, by: string | null): Promise<void> {
    procedure.withdraw(reason, now, by);
    await this.procedures.end(procedure);
  }

  /** As of the expiry instant, once, whoever asks and however late. */
  private async settle(id: string): Promise<void> {
    await this.transaction.run(async () => {
      const found = await this.procedures.find(id);
      const subject = found && this.subjects.get(found.subjectType);
      if (!subject) return;
      await subject.lock(found.subjectId);
      const { procedure, running } = await this.lock(id);
      if (running) return this.wait(procedure);
      if (!procedure.isOpen) return;
      procedure.adopt();
      await this.procedures.end(procedure);
      await subject.adopted(procedure);
    });
  }

  private async wait({ id, expiresAt }: ProcedureEntity): Promise<void> {
    await this.jobs.add(SETTLE, { procedure: id }, { runAt: expiresAt, key: `${SETTLE} ${id}` });
  }
}
