import { Injectable } from '@nestjs/common';
import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import type { RequestedAct } from '../procedures/procedure.enums.js';
import { RequestRepository, type RequestRow } from './request.repository.js';
import { TermsInForce } from './terms-in-force.js';

/** What is asked, for the other co-chair to confirm. */
export type Asked = Partial<Pick<RequestRow, 'expiresAt' | 'timeZone' | 'reason'>>;

/** Where the terms of reference ask for both co-chairs, an act of one waits for the other. */
@Injectable()
export class JointActs {
  constructor(
    private readonly terms: TermsInForce,
    private readonly requests: RequestRepository,
  ) {}

  /** The clause that asks for both; undefined where none does. */
  async clause(body: MeetingBody, now: Date): Promise<string | null | undefined> {
    const provision = await this.terms.provision(body, ProvisionKind.JOINT_ACTS, now);
    return provision ? provision.clauseId : undefined;
  }

  /** Asks for an act; answers whether it waits, which it does where both are asked. */
  async waits(
    viewer: Viewer,
    body: MeetingBody,
    { id, now }: { readonly id: string; readonly now: Date },
    act: RequestedAct,
    { expiresAt = null, timeZone = 'UTC', reason = '' }: Asked = {},
  ): Promise<boolean> {
    const clauseId = await this.clause(body, now);
    if (clauseId === undefined) return false;
    if (await this.requests.pending(id)) {
      throw new Refused('procedure.one-request', 'Something waits for the other co-chair already: one at a time.');
    }
    const agreedBy = viewer.memberId && viewer.holds('CO_CHAIR', body.id) ? [viewer.memberId] : [];
    const asked = { act, expiresAt, timeZone, reason, clauseId, agreedBy };
    await this.requests.add(id, asked, { memberId: viewer.memberId, at: now });
    return true;
  }
}
