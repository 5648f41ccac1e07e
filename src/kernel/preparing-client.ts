import { createHash } from 'node:crypto';
import pg from 'pg';
import { StatementNames } from './reading/statement-names.js';

/** Texts that are told apart; more than all that stand in the code, fewer than lists of any length would make. */
const MOST_TEXTS = 4000;

/**
 * Connections that prepare a statement under a name when it comes again: acts and jobs ask the same few hundred, mostly
 * for one row, and to plan one takes longer than to run it.
 */
export function preparingClient(most: number): typeof pg.Client {
  const names = new StatementNames(most);
  const statements = new Map<string, { readonly name: string; uses: number }>();

  const named = (text: string): string | null => {
    let statement = statements.get(text);
    if (!statement) {
      if (statements.size >= MOST_TEXTS) statements.clear();
      statement = { name: createHash('sha256').update(text).digest('base64url').slice(0, 32), uses: 0 };
      statements.set(text, statement);
    }
    return names.of(statement, Date.now());
  };

  class PreparingClient extends pg.Client {}
  // Its many signatures are those of the one that it calls.
  PreparingClient.prototype.query = function query(
    this: pg.Client,
    text: unknown,
    values: unknown,
    ...rest: unknown[]
  ) {
    // Without values it may be several statements, which cannot be prepared.
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? named(text) : null;
    // oxlint-disable-next-line typescript/unbound-method -- it is called on this
    const ask = pg.Client.prototype.query as (...all: unknown[]) => unknown;
    return name === null ? ask.call(this, text, values, ...rest) : ask.call(this, { name, text }, values, ...rest);
  } as pg.Client['query'];
  return PreparingClient;
}
