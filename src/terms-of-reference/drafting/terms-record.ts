import { Injectable } from '@nestjs/common';
import { type Answer, Acts } from '../../kernel/acts.js';
import { Clock } from '../../kernel/clock.js';
import { Events } from '../../kernel/events.js';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';
import type { ClauseEntity, Writing } from './clause.entity.js';

export interface Done extends Record<string, Reference> {
  readonly termsVersion: Reference;
}

/** What every act on a draft goes through: one transaction; saved under its next version; an entry of the trail. */
@Injectable()
export class TermsRecord {
  constructor(
    private readonly acts: Acts,
    private readonly versions: TermsVersionRepository,
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

  today(): string {
    return this.clock.today();
  }

  writing(viewer: Viewer): Writing {
    return { by: viewer.memberId, at: this.clock.now() };
  }

  /** No texts: the trail is read by those who read no papers. */
  async done(
    act: string,
    version: TermsVersionEntity,
    viewer: Viewer,
    changes: Record<string, unknown> = {},
  ): Promise<Done> {
    version.updatedAt = this.clock.now();
    await this.versions.save(version);
    await this.recordEvent(act, version, viewer, changes);
    return { termsVersion: reference('TermsVersion', version.id) };
  }

  /** The same of an act on one clause, which it answers too. */
  async doneTo(
    act: string,
    version: TermsVersionEntity,
    clause: ClauseEntity,
    viewer: Viewer,
    changes: Record<string, unknown> = {},
  ): Promise<Done> {
    const done = await this.done(act, version, viewer, { clause: clause.number, ...changes });
    return { ...done, clause: reference('Clause', clause.id) };
  }

  async recordEvent(
    act: string,
    version: TermsVersionEntity,
    viewer: Viewer,
    changes: Record<string, unknown>,
  ): Promise<void> {
    const subject = { type: 'TermsVersion', id: version.id };
    await this.events.record({ act, subject, bodyId: version.bodyId, changes }, viewer);
  }
}
