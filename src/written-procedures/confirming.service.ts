import { Injectable } from '@nestjs/common';
import { ChairWaivers } from '../bodies/chair-waivers.js';
import { ProvisionsInForce, theTerms } from '../bodies/provisions-in-force.js';
import { reference } from '../kernel/reading/global-id.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { ProcedureKind, RequestedAct } from '../procedures/procedure.enums.js';
import { ChairsActs } from './chairs-acts.js';
import type { Done } from './opening.service.js';
import { type Held, ProcedureAccess } from './procedure.access.js';
import { RequestRepository, type RequestRow } from './request.repository.js';
import type { ConfirmProcedureInput, DeclineProcedureInput } from './running.inputs.js';
import { SilenceRules } from './silence-rules.js';

/** Both co-chairs, as a rule: what one asked for is done when the other confirms it. */
const BOTH = 2;

@Injectable()
export class ConfirmingService {
  constructor(
    private readonly access: ProcedureAccess,
    private readonly requests: RequestRepository,
    private readonly acts: ChairsActs,
    private readonly silence: SilenceRules,
    private readonly waivers: ChairWaivers,
    private readonly provisions: ProvisionsInForce,
  ) {}

  confirm(viewer: Viewer, input: ConfirmProcedureInput): Promise<Done> {
    return this.access.perform('procedure.confirm', viewer, input, async (held) => {
      const { procedure, now } = held;
      const request = await this.pending(held);
      const agreedBy = [...new Set([...request.agreedBy, viewer.memberId ?? ''])];
      const again = request.agreedBy.length === agreedBy.length;
      const { needed } = request;
      if (agreedBy.length < needed && (again || input.waiver)) await this.alone(viewer, held, request, input);
      else if (agreedBy.length < needed) {
        await this.requests.agree(request.id, agreedBy, null);
        await this.acts.record('procedure.agreed', viewer, procedure, { act: request.act });
        return { procedure: reference('Procedure', procedure.id) };
      }
      await this.requests.agree(request.id, agreedBy, now);
      await this.acts.record('procedure.confirmed', viewer, procedure, { act: request.act });
      await this.carryOut(viewer, held, request, input);
      return { procedure: reference('Procedure', procedure.id) };
    });
  }

  /** Nothing is changed by it, but what was not opened yet is not opened at all. */
  decline(viewer: Viewer, input: DeclineProcedureInput): Promise<Done> {
    return this.access.perform('procedure.decline', viewer, input, async (held) => {
      const { procedure, now } = held;
      const { id, act } = await this.pending(held);
      await this.requests.decline(id, { reason: input.reason, by: viewer.memberId, at: now });
      await this.acts.record('procedure.declined', viewer, procedure, { act });
      if (act === RequestedAct.OPEN) await this.acts.withdraw(viewer, held, input.reason);
      return { procedure: reference('Procedure', procedure.id) };
    });
  }

  private async pending({ procedure }: Held): Promise<RequestRow> {
    const request = await this.requests.pending(procedure.id);
    if (request) return request;
    throw new Refused('procedure.nothing-to-confirm', 'Nothing of this procedure waits to be confirmed.');
  }

  /** The terms ask for both; one alone takes a waiver. */
  private async alone(
    viewer: Viewer,
    { procedure, body }: Held,
    { clauseId, needed }: RequestRow,
    { waiver }: ConfirmProcedureInput,
  ): Promise<void> {
    const cites = clauseId === null ? '' : await this.provisions.cites(clauseId);
    await this.waivers.check(viewer, body.workingGroupId, { type: 'Procedure', id: procedure.id }, waiver, () => {
      throw new Refused(
        'procedure.both-co-chairs',
        `${theTerms(cites)} ask for ${needed === BOTH ? 'both co-chairs: the other one confirms it' : `${needed} co-chairs: the others confirm it`}. A co-chair may waive that.`,
        { waivable: true, ...(clauseId === null ? {} : { clause: clauseId }) },
      );
    });
  }

  private async carryOut(
    viewer: Viewer,
    held: Held,
    { act, expiresAt, timeZone, reason }: RequestRow,
    { waiver }: ConfirmProcedureInput,
  ): Promise<void> {
    if (act === RequestedAct.WITHDRAW) return this.acts.withdraw(viewer, held, reason);
    if (act === RequestedAct.SUSPEND) return this.acts.suspend(viewer, held, reason);
    if (act === RequestedAct.RESUME) return this.acts.resume(viewer, held);
    if (act === RequestedAct.CLOSE) return this.acts.close(viewer, held);
    if (act === RequestedAct.EXTEND && expiresAt)
      return this.acts.extend(viewer, held, { expiresAt, timeZone, reason });
    const { procedure, body, now } = held;
    // The period runs from when both agree.
    const inForce = procedure.kind === ProcedureKind.SILENCE ? await this.silence.inForce(body, now) : null;
    const expiry = expiresAt ?? inForce?.ends ?? procedure.expiresAt;
    if (expiry <= now) {
      throw new Refused(
        'procedure.expiry',
        'The seats need time: the expiry that was proposed has passed. Withdraw it.',
      );
    }
    await this.silence.requirePeriod(viewer, { id: procedure.id, body }, expiry, inForce, waiver);
    await this.acts.open(viewer, held, expiry);
  }
}
