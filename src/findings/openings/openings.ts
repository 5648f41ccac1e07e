import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { OpeningRecorder } from '../../kernel/reading/openings.js';
import { Readings } from '../../kernel/reading/registry.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { type Opened, type Opener, OpeningRepository } from './opening.repository.js';

/** How many openings of a day are remembered, so that they are not written again. */
const MOST_KNOWN = 100_000;

/** Records who opened findings that are AMBER or stricter, and their files: before the words are answered. */
@Injectable()
export class Openings implements OpeningRecorder {
  private readonly known = new Set<string>();
  private day = '';

  constructor(
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    private readonly repository: OpeningRepository,
    readings: Readings,
  ) {
    readings.record('Finding', this);
  }

  opened(facts: readonly unknown[], viewer: Viewer): Promise<void> {
    return this.once(viewer, facts as readonly Opened[], (reader, fresh) => this.repository.add(reader, fresh));
  }

  listed(viewer: Viewer): Promise<void> {
    return this.once(viewer, ['list'], (reader) => this.repository.addLists(reader, viewer));
  }

  /** What this process has not recorded today. Two processes may both write it: the table keeps it once. */
  private async once<Fact>(
    viewer: Viewer,
    facts: readonly Fact[],
    write: (reader: Opener, fresh: readonly Fact[]) => Promise<void>,
  ): Promise<void> {
    const { accountId, memberId } = viewer;
    if (accountId === null) return;
    const at = this.clock.now();
    const day = at.toISOString().slice(0, 10);
    if (day !== this.day || this.known.size > MOST_KNOWN) this.known.clear();
    this.day = day;
    const byToken = viewer.credential.kind === 'token';
    const keyOf = (fact: Fact): string => `${accountId} ${byToken} ${JSON.stringify(fact)}`;
    const fresh = facts.filter((fact) => !this.known.has(keyOf(fact)));
    if (fresh.length === 0) return;
    await this.transaction.run(() => write({ accountId, memberId, byToken, at, day }, fresh));
    for (const fact of fresh) this.known.add(keyOf(fact));
  }
}
