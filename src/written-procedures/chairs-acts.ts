import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ProcedureState } from '../procedures/procedure.enums.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import { Procedures } from '../procedures/procedures.js';
import type { Held } from './procedure.access.js';
import type { RequestRow } from './request.repository.js';
import { SuspensionRepository } from './suspension.repository.js';

/** What the co-chairs do to a procedure, one of them alone or, where the terms ask for both, when both agree. */
@Injectable()
export class ChairsActs {
  constructor(
    private readonly procedures: Procedures,
    private readonly repository: ProcedureRepository,
    private readonly times: SuspensionRepository,
    private readonly events: Events,
  ) {}

  /** What was proposed runs from now on, with the seats as they stand now. */
  async open(viewer: Viewer, { procedure, now }: Held, expiresAt: Date): Promise<void> {
    [procedure.state, procedure.openedAt, procedure.expiresAt] = [ProcedureState.OPEN, now, expiresAt];
    await this.procedures.save(procedure);
    await this.repository.addBase(procedure);
    await this.record('procedure.opened', viewer, procedure, { kind: procedure.kind, expiresAt });
  }

  async extend(
    viewer: Viewer,
    { procedure, now }: Held,
    to: Pick<RequestRow, 'timeZone' | 'reason'> & { readonly expiresAt: Date },
  ): Promise<void> {
    const former = procedure.expiresAt;
    procedure.extend(to.expiresAt, to.timeZone);
    const expiry = { former, at: to.expiresAt, timeZone: to.timeZone };
    await this.times.addExtension(procedure.id, expiry, { reason: to.reason, by: viewer.memberId, at: now });
    await this.procedures.save(procedure);
    await this.record('procedure.extended', viewer, procedure, { from: former, to: to.expiresAt });
  }

  async suspend(viewer: Viewer, { procedure, now }: Held, reason: string): Promise<void> {
    procedure.suspend(now);
    await this.times.suspend(procedure.id, { reason, by: viewer.memberId, at: now });
    await this.procedures.save(procedure);
    await this.record('procedure.suspended', viewer, procedure);
  }

  async resume(viewer: Viewer, { procedure, now }: Held): Promise<void> {
    procedure.resume(now);
    await this.times.resume(procedure.id, viewer.memberId, now, procedure.expiresAt);
    await this.procedures.save(procedure);
    await this.record('procedure.resumed', viewer, procedure, { expiresAt: procedure.expiresAt });
  }

  async withdraw(viewer: Viewer, { procedure, now }: Held, reason: string): Promise<void> {
    procedure.requireRunning();
    procedure.withdraw(reason, now, viewer.memberId);
    await this.procedures.conclude(procedure, now, viewer);
  }

  /** Refuses where somebody is waited for, also when it was asked for before they were. */
  async requireClosable({ procedure }: Held): Promise<void> {
    procedure.requireOpen();
    procedure.requireClosable(await this.repository.awaited(procedure.id));
  }

  async close(viewer: Viewer, held: Held): Promise<void> {
    await this.requireClosable(held);
    const { procedure, now } = held;
    const { passes } = await this.repository.tally(procedure.id);
    procedure.close(passes, now, viewer.memberId);
    await this.procedures.conclude(procedure, now, viewer);
  }

  async record(
    act: string,
    viewer: Viewer,
    { id, bodyId }: Held['procedure'],
    changes: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.events.record({ act, subject: { type: 'Procedure', id }, bodyId, changes }, viewer);
  }
}
