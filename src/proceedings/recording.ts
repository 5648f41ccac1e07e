import { Injectable } from '@nestjs/common';
import { type Answer, Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events, type RecordedEvent } from '../kernel/events.js';
import type { Viewer } from '../kernel/viewer/viewer.js';

/** What every act on the record of a meeting goes through: one transaction, an entry of the trail, the present instant. */
@Injectable()
export class Recording {
  constructor(
    private readonly acts: Acts,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  perform<T extends Answer>(
    act: string,
    viewer: Viewer,
    input: { readonly idempotencyKey?: string | null },
    work: () => Promise<T>,
  ): Promise<T> {
    return this.acts.perform(act, viewer, input, work);
  }

  async event(event: RecordedEvent, viewer: Viewer): Promise<void> {
    await this.events.record(event, viewer);
  }

  now(): Date {
    return this.clock.now();
  }
}
