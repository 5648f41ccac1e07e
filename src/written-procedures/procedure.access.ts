import { Injectable } from '@nestjs/common';
import { Acts } from '../kernel/acts.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { Reader } from '../kernel/reading/reader.js';
import type { Reference } from '../kernel/reading/global-id.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type MeetingBody, MeetingRepository } from '../meetings/meeting.repository.js';
import { type Locked, Procedures } from '../procedures/procedures.js';

export interface Held extends Locked {
  readonly body: MeetingBody;
}
interface About {
  readonly procedure: string;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey?: string | null;
}

/** What every act on a procedure goes through: what is due takes effect first, then the act, with everything locked. */
@Injectable()
export class ProcedureAccess {
  constructor(
    private readonly acts: Acts,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
    private readonly procedures: Procedures,
  ) {}

  /** Sight comes before the version, or CONFLICT would tell strangers that the procedure exists. */
  async perform<T extends Record<string, Reference>>(
    act: string,
    viewer: Viewer,
    input: About,
    work: (held: Held) => Promise<T>,
  ): Promise<T> {
    await this.settleDue(viewer, input);
    return this.acts.perform(act, viewer, input, async () => {
      const id = inputId('prc', input.procedure, 'procedure');
      await this.reader.requireSight('Procedure', id, viewer);
      const { procedure, now } = await this.procedures.lockAll(id, input.expectedVersion);
      this.policy.may(act, viewer, procedure.bodyId);
      return work({ procedure, now, body: await this.meetings.body(procedure.bodyId) });
    });
  }

  /** In a transaction of its own: an act that is refused because it came late does not undo it. */
  private async settleDue(viewer: Viewer, { procedure }: About): Promise<void> {
    const seen = await this.transaction.run(async () => {
      const id = inputId('prc', procedure, 'procedure');
      return (await this.reader.sees('Procedure', id, viewer)) ? id : null;
    });
    if (seen) await this.procedures.settleIfDue(seen);
  }
}
