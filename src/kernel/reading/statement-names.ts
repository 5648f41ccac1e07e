/** Connections are renewed this often, and what they had prepared goes with them. */
export const CONNECTION_LIFETIME_SECONDS = 600;

/** A statement gets a name (and so a plan kept by PostgreSQL) when it comes again. */
const FROM_USE = 2;

export interface Statement {
  /** No other statement has it. */
  readonly name: string;
  uses: number;
}

/**
 * Which statements are prepared under a name. When all names are given out, no more are until every connection was
 * renewed; then they are given out anew, to whatever is asked by then, so nobody can use them up for good.
 */
export class StatementNames {
  private readonly given = new Set<string>();
  private since = 0;

  /** Prepared deep statements cost a connection about 150 kB each, so only so many are kept. */
  constructor(private readonly most: number) {}

  of(statement: Statement, now: number): string | null {
    const { name } = statement;
    statement.uses += 1;
    if (this.given.has(name)) return name;
    if (statement.uses < FROM_USE) return null;
    if (this.given.size >= this.most) {
      if (now - this.since < CONNECTION_LIFETIME_SECONDS * 1000) return null;
      this.given.clear();
    }
    if (this.given.size === 0) this.since = now;
    this.given.add(name);
    return name;
  }
}
