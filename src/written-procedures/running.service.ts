import { Injectable } from '@nestjs/common';
import { reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import { ProcedureKind, RequestedAct } from '../procedures/procedure.enums.js';
import { ProcedureRepository } from '../procedures/procedure.repository.js';
import { Procedures } from '../procedures/procedures.js';
import { ChairsActs } from './chairs-acts.js';
import { JointActs } from './joint-acts.js';
import type { Done } from './opening.service.js';
import { ProcedureAccess } from './procedure.access.js';
import type {
  CloseVoteInput,
  ExtendSilenceInput,
  ResumeProcedureInput,
  SuspendProcedureInput,
  WithdrawProcedureInput,
} from './running.inputs.js';
import { SuspensionRepository } from './suspension.repository.js';

/** What the chairs do while a procedure runs. */
@Injectable()
export class RunningService {
  constructor(
    private readonly access: ProcedureAccess,
    private readonly acts: ChairsActs,
    private readonly joint: JointActs,
    private readonly times: SuspensionRepository,
    private readonly procedures: Procedures,
    private readonly repository: ProcedureRepository,
  ) {}

  extend(viewer: Viewer, input: ExtendSilenceInput): Promise<Done> {
    return this.access.perform('procedure.extendSilence', viewer, input, async (held) => {
      const { procedure, body, now } = held;
      procedure.requireKind(ProcedureKind.SILENCE);
      const { at: expiresAt, timeZone } = instantOf(input.expiry, ['expiry']);
      procedure.requireExtension(expiresAt);
      const { reason } = input;
      const asked = { expiresAt, timeZone, reason };
      const about = { id: procedure.id, now };
      if (await this.joint.waits(viewer, body, about, RequestedAct.EXTEND, asked)) {
        await this.acts.record('procedure.extensionProposed', viewer, procedure, { to: expiresAt });
      } else await this.acts.extend(viewer, held, asked);
      return done(procedure);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawProcedureInput): Promise<Done> {
    return this.access.perform('procedure.withdraw', viewer, input, async (held) => {
      const { procedure, body, now } = held;
      requireWritten(procedure);
      procedure.requireRunning();
      const { reason } = input;
      // What one chair proposed, and is not open yet, either may take back.
      const alone = procedure.state === 'PROPOSED';
      const about = { id: procedure.id, now };
      if (!alone && (await this.joint.waits(viewer, body, about, RequestedAct.WITHDRAW, { reason }))) {
        await this.acts.record('procedure.withdrawalProposed', viewer, procedure);
      } else await this.acts.withdraw(viewer, held, reason);
      return done(procedure);
    });
  }

  suspend(viewer: Viewer, input: SuspendProcedureInput): Promise<Done> {
    return this.access.perform('procedure.suspend', viewer, input, async ({ procedure, now }) => {
      requireWritten(procedure);
      procedure.suspend(now);
      await this.times.suspend(procedure.id, { reason: input.reason, by: viewer.memberId, at: now });
      await this.procedures.save(procedure);
      await this.acts.record('procedure.suspended', viewer, procedure);
      return done(procedure);
    });
  }

  resume(viewer: Viewer, input: ResumeProcedureInput): Promise<Done> {
    return this.access.perform('procedure.resume', viewer, input, async ({ procedure, now }) => {
      procedure.resume(now);
      await this.times.resume(procedure.id, viewer.memberId, now, procedure.expiresAt);
      await this.procedures.save(procedure);
      await this.acts.record('procedure.resumed', viewer, procedure, { expiresAt: procedure.expiresAt });
      return done(procedure);
    });
  }

  closeVote(viewer: Viewer, input: CloseVoteInput): Promise<Done> {
    return this.access.perform('procedure.closeVote', viewer, input, async ({ procedure, now }) => {
      procedure.requireKind(ProcedureKind.RECORDED_VOTE);
      procedure.requireOpen();
      procedure.requireClosable(await this.repository.awaited(procedure.id));
      const { passes } = await this.repository.tally(procedure.id);
      procedure.close(passes, now, viewer.memberId);
      await this.procedures.conclude(procedure, now, viewer);
      return done(procedure);
    });
  }
}

/** Minutes that are circulated have acts of their own. */
const requireWritten = (procedure: { requireKind: (...kinds: ProcedureKind[]) => void }): void =>
  procedure.requireKind(ProcedureKind.SILENCE, ProcedureKind.RECORDED_VOTE);

const done = ({ id }: { readonly id: string }): Done => ({ procedure: reference('Procedure', id) });
