import { Injectable } from '@nestjs/common';
import { type Answer, Acts } from '../kernel/acts.js';
import { Clock } from '../kernel/clock.js';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { MinutesEntity } from './minutes.entity.js';
import { MinutesRepository } from './minutes.repository.js';

export interface Done extends Record<string, Reference> {
  readonly minutes: Reference;
}

/** What every act on minutes goes through: one transaction; saved under their next version; an entry of the trail. */
@Injectable()
export class MinutesRecord {
  constructor(
    private readonly acts: Acts,
    private readonly minutes: MinutesRepository,
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

  now(): Date {
    return this.clock.now();
  }

  /** No texts: the trail is read by those who read no papers. */
  async done(
    act: string,
    minutes: MinutesEntity,
    viewer: Viewer | null,
    changes: Record<string, unknown> = {},
    about: {
      readonly subject?: { readonly type: string; readonly id: string };
      readonly onBehalfOfSeat?: string | null;
    } = {},
  ): Promise<Done> {
    minutes.updatedAt = this.now();
    await this.minutes.save(minutes);
    const { subject = { type: 'Minutes', id: minutes.id }, onBehalfOfSeat = null } = about;
    await this.events.record({ act, subject, bodyId: minutes.bodyId, onBehalfOfSeat, changes }, viewer);
    return { minutes: reference('Minutes', minutes.id) };
  }
}
