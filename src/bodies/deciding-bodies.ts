import { Injectable } from '@nestjs/common';
import { Policy } from '../kernel/policy/policy.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type DecidingBody, DecidingBodyRepository } from './deciding-body.repository.js';

/** Which body decides for a body: of a working group its committee. */
@Injectable()
export class DecidingBodies {
  constructor(
    private readonly bodies: DecidingBodyRepository,
    private readonly policy: Policy,
  ) {}

  of(bodyId: string): Promise<DecidingBody> {
    return this.bodies.of(bodyId);
  }

  /** For an act that those in the body itself may do, and those in the one that decides. */
  async may(act: string, viewer: Viewer, bodyId: string): Promise<DecidingBody> {
    const deciding = await this.bodies.of(bodyId);
    this.policy.may(act, viewer, this.policy.allows(act, viewer, bodyId) ? bodyId : deciding.id);
    return deciding;
  }
}
