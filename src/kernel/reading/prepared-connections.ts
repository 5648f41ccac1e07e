import type pg from 'pg';

/** What the pool and its clients know for themselves, the last one that waits being the next one to be taken. */
interface Waiting {
  readonly _idle?: { readonly client: { readonly connection?: { readonly parsedStatements?: object } } }[];
}

/**
 * Lets the question that is asked next go to a connection that has the statement prepared, if one waits: to plan a deep
 * statement takes longer than to run it, and each connection that is asked it plans it once and keeps it.
 */
export function takeWherePrepared(pool: pg.Pool, name: string): void {
  // The pool takes a connection when the one who asks is done: just before, for others may ask at the same moment.
  process.nextTick(() => {
    const waiting = (pool as Waiting)._idle ?? [];
    const place = waiting.findLastIndex(({ client }) => name in (client.connection?.parsedStatements ?? {}));
    if (place >= 0 && place < waiting.length - 1) waiting.push(...waiting.splice(place, 1));
  });
}
