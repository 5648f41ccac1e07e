import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import type { Viewer } from '../kernel/viewer/viewer.js';

/** What the acts on a finding answer. */
export interface Done extends Record<string, Reference> {
  readonly finding: Reference;
}

/** Every act on a finding ends in an entry of the trail. */
@Injectable()
export class FindingRecord {
  constructor(private readonly events: Events) {}

  /** No texts among the changes: the trail is read by those who read no papers. */
  async done(
    act: string,
    { id, bodyId }: { readonly id: string; readonly bodyId: string },
    viewer: Viewer | null,
    changes: Record<string, unknown>,
  ): Promise<Done> {
    await this.events.record({ act, subject: { type: 'Finding', id }, bodyId, changes }, viewer);
    return { finding: reference('Finding', id) };
  }
}
