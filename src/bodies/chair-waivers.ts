import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type Waiver, Waivers } from '../kernel/waivers.js';

/** Procedural rules of a body: its co-chairs, and nobody else, may go on in spite of one by a recorded waiver. */
@Injectable()
export class ChairWaivers {
  constructor(private readonly waivers: Waivers) {}

  async check(
    viewer: Viewer,
    bodyId: string,
    subject: { readonly type: string; readonly id: string },
    waiver: Waiver | null | undefined,
    rule: () => void,
  ): Promise<void> {
    if (waiver && !viewer.holds('CO_CHAIR', bodyId)) {
      throw new Refused('waiver.co-chair', 'Only a co-chair of the body may waive a procedural rule.', {
        path: ['waiver'],
      });
    }
    await this.waivers.check(viewer, subject, waiver, rule);
  }
}
