import { Injectable } from '@nestjs/common';
import { reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { instantOf } from '../meetings/announced-time.js';
import { ProcedureKind, RequestedAct } from '../procedures/procedure.enums.js';
import { ChairsActs } from './chairs-acts.js';
import { type Asked, JointActs } from './joint-acts.js';
import type { Done } from './opening.service.js';
import { type Held, ProcedureAccess } from './procedure.access.js';
import type {
  CloseVoteInput,
  ExtendSilenceInput,
  ResumeProcedureInput,
  SuspendProcedureInput,
  WithdrawProcedureInput,
} from './running.inputs.js';

/** What the chairs do while a procedure runs. */
@Injectable()
export class RunningService {
  constructor(
    private readonly access: ProcedureAccess,
    private readonly acts: ChairsActs,
    private readonly joint: JointActs,
  ) {}

  extend(viewer: Viewer, input: ExtendSilenceInput): Promise<Done> {
    return this.access.perform('procedure.extendSilence', viewer, input, async (held) => {
      const { procedure } = held;
      procedure.requireKind(ProcedureKind.SILENCE);
      const { at: expiresAt, timeZone } = instantOf(input.expiry, ['expiry']);
      procedure.requireExtension(expiresAt);
      const { reason } = input;
      const asked = { expiresAt, timeZone, reason };
      if (await this.waits(viewer, held, RequestedAct.EXTEND, asked)) {
        await this.acts.record('procedure.extensionProposed', viewer, procedure, { to: expiresAt });
      } else await this.acts.extend(viewer, held, asked);
      return done(procedure);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawProcedureInput): Promise<Done> {
    return this.access.perform('procedure.withdraw', viewer, input, async (held) => {
      const { procedure } = held;
      requireWritten(procedure);
      procedure.requireRunning();
      const { reason } = input;
      // What one chair proposed, and is not open yet, either may take back.
      const alone = procedure.state === 'PROPOSED';
      if (!alone && (await this.waits(viewer, held, RequestedAct.WITHDRAW, { reason }))) {
        await this.acts.record('procedure.withdrawalProposed', viewer, procedure);
      } else await this.acts.withdraw(viewer, held, reason);
      return done(procedure);
    });
  }

  suspend(viewer: Viewer, input: SuspendProcedureInput): Promise<Done> {
    return this.access.perform('procedure.suspend', viewer, input, async (held) => {
      const { procedure } = held;
      requireWritten(procedure);
      procedure.requireOpen();
      const { reason } = input;
      if (await this.waits(viewer, held, RequestedAct.SUSPEND, { reason })) {
        await this.acts.record('procedure.suspensionProposed', viewer, procedure);
      } else await this.acts.suspend(viewer, held, reason);
      return done(procedure);
    });
  }

  resume(viewer: Viewer, input: ResumeProcedureInput): Promise<Done> {
    return this.access.perform('procedure.resume', viewer, input, async (held) => {
      const { procedure } = held;
      procedure.requireSuspended();
      if (await this.waits(viewer, held, RequestedAct.RESUME)) {
        await this.acts.record('procedure.resumptionProposed', viewer, procedure);
      } else await this.acts.resume(viewer, held);
      return done(procedure);
    });
  }

  closeVote(viewer: Viewer, input: CloseVoteInput): Promise<Done> {
    return this.access.perform('procedure.closeVote', viewer, input, async (held) => {
      const { procedure } = held;
      procedure.requireKind(ProcedureKind.RECORDED_VOTE);
      await this.acts.requireClosable(held);
      if (await this.waits(viewer, held, RequestedAct.CLOSE)) {
        await this.acts.record('procedure.closingProposed', viewer, procedure);
      } else await this.acts.close(viewer, held);
      return done(procedure);
    });
  }

  private waits(
    viewer: Viewer,
    { procedure, body, now }: Held,
    act: RequestedAct,
    asked: Asked = {},
  ): Promise<boolean> {
    return this.joint.waits(viewer, body, { id: procedure.id, now }, act, asked);
  }
}

/** Minutes that are circulated have acts of their own. */
const requireWritten = (procedure: { requireKind: (...kinds: ProcedureKind[]) => void }): void =>
  procedure.requireKind(ProcedureKind.SILENCE, ProcedureKind.RECORDED_VOTE);

const done = ({ id }: { readonly id: string }): Done => ({ procedure: reference('Procedure', id) });
