import type { Plan } from './plans.js';

/** A statement gets a name (and so a plan kept by PostgreSQL) from its third use. */
const USES_BEFORE_NAMED = 3;
/** Prepared deep statements cost a connection about 150 kB each, so only so many are kept. */
const MOST_NAMED = 200;
/** Connections are renewed this often, and what they had prepared goes with them. */
export const CONNECTION_LIFETIME_SECONDS = 600;

/**
 * Which statements are prepared under a name. When all names are given out, no more are until every connection was
 * renewed; then they are given out anew, to whatever is asked by then, so nobody can use them up for good.
 */
export class StatementNames {
  private readonly given = new Set<string>();
  private since = 0;

  of(plan: Plan, now: number): string | null {
    plan.uses += 1;
    if (this.given.has(plan.name)) return plan.name;
    if (plan.uses < USES_BEFORE_NAMED) return null;
    if (this.given.size >= MOST_NAMED) {
      if (now - this.since < CONNECTION_LIFETIME_SECONDS * 1000) return null;
      this.given.clear();
    }
    if (this.given.size === 0) this.since = now;
    this.given.add(plan.name);
    return plan.name;
  }
}
