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

/** That an act takes several co-chairs: how many, and by which clause. */
interface Together {
  readonly needed: number;
  readonly clauseId: string | null;
}

/** Both co-chairs, where the terms ask for joint acts and name no other number. */
const BOTH = 2;

/** Where the terms of reference ask for both co-chairs, an act of one waits for the other. */
@Injectable()
export class JointActs {
  constructor(
    private readonly terms: TermsInForce,
    private readonly requests: RequestRepository,
  ) {}

  /** What the terms in force ask for; null where one acts alone, as the leads of a focus group do: it has no co-chairs. */
  async together(body: MeetingBody, now: Date): Promise<Together | null> {
    if (body.kind === 'FOCUS_GROUP') return null;
    const provision = await this.terms.provision(body, ProvisionKind.JOINT_ACTS, now);
    if (!provision) return null;
    const { number } = (provision.value ?? {}) as { number?: number };
    return { needed: Math.max(BOTH, number ?? BOTH), clauseId: provision.clauseId };
  }

  /** Asks for an act; answers whether it waits, which it does where both are asked. */
  async waits(
    viewer: Viewer,
    body: MeetingBody,
    { id, now }: { readonly id: string; readonly now: Date },
    act: RequestedAct,
    { expiresAt = null, timeZone = 'UTC', reason = '' }: Asked = {},
  ): Promise<boolean> {
    const together = await this.together(body, now);
    if (together === null) return false;
    if (await this.requests.pending(id)) {
      throw new Refused('procedure.one-request', 'Something waits for the other co-chair already: one at a time.');
    }
    const agreedBy = viewer.memberId && viewer.holds('CO_CHAIR', body.id) ? [viewer.memberId] : [];
    const asked = { act, expiresAt, timeZone, reason, agreedBy, ...together };
    await this.requests.add(id, asked, { memberId: viewer.memberId, at: now });
    return true;
  }
}
