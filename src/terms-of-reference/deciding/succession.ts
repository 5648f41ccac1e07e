import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { dayRange, firstDay } from '../../kernel/day-range.js';
import { Refused } from '../../kernel/refused.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { TermsVersionRepository } from '../terms-version.repository.js';

/** One version of the terms of a body is in force on a day: the former ends where the next begins. */
@Injectable()
export class Succession {
  constructor(
    private readonly versions: TermsVersionRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes room for a version whose days are said by somebody, who is told when they are another's. */
  async makeRoom(version: TermsVersionEntity): Promise<TermsVersionEntity | null> {
    const { from, until } = version.days();
    const overlapping = await this.versions.inForceDuring(version.bodyId, dayRange(from, until));
    const [former, ...others] = overlapping;
    if (!former) return null;
    if (others.length > 0 || !former.isFollowedBy(from, until))
      throw new Refused(
        'terms.one-in-force',
        `One version is in force on a day, and version ${(others[0] ?? former).number} is in force within this time.`,
        { path: ['inForceFrom'] },
      );
    former.supersede(from, this.clock.today());
    await this.versions.save(former);
    return former;
  }

  /**
   * Makes room for what a procedure adopted, which nobody can refuse any more: it ends where a version begins that was
   * recorded for later, and does not begin on the very day on which another one does.
   */
  async follow(bodyId: string, from: string): Promise<{ from: string; until: string | null }> {
    const overlapping = await this.versions.inForceDuring(bodyId, dayRange(from));
    const starts = overlapping.map(({ inForce }) => firstDay(inForce ?? '') ?? '');
    if (starts.includes(from)) return this.follow(bodyId, dayLater(from));
    const running = overlapping.find((_, index) => (starts[index] ?? '') < from);
    if (running) {
      running.supersede(from, this.clock.today());
      await this.versions.save(running);
    }
    return { from, until: starts.filter((start) => start > from).toSorted()[0] ?? null };
  }

  /** A version that never was in force leaves its days to the one before it, if that ended where it began. */
  async giveBack(bodyId: string, days: string): Promise<void> {
    const before = await this.versions.endingOn(bodyId, firstDay(days) ?? '');
    if (!before) return;
    before.goOn(days, this.clock.today());
    await this.versions.save(before);
  }
}

const dayLater = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
