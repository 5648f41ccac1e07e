import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict, NotFound } from '../../src/kernel/refused.js';
import { Transaction } from '../../src/kernel/transaction.js';
import { Jobs } from '../../src/kernel/jobs.js';
import { Events } from '../../src/kernel/events.js';
import { app } from './library/running.js';
import { Shelves } from './library/library.service.js';
import { makeShelf } from './library/shelves.js';

let transaction: Transaction;
let shelves: Shelves;
beforeAll(() => {
  transaction = app.app.get(Transaction);
  shelves = app.app.get(Shelves);
});

const nameOf = async (id: string): Promise<string | undefined> =>
  (await app.sql<{ name: string }>(`select name from library_shelf where id = $1`, [id]))[0]?.name;
const rename = (id: string, name: string): Promise<unknown[]> =>
  transaction.query(`update library_shelf set name = $2 where id = $1`, [id, name]);

/** Opens once this many have come. */
function gate(most: number): () => Promise<void> {
  let here = 0;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    here += 1;
    if (here >= most) open();
    return opened;
  };
}

describe('a transaction', () => {
  test('begins anew, whole, when two lock each other out', async () => {
    const [one, other] = [await makeShelf(app), await makeShelf(app)];
    const bothHold = gate(2);
    let begun = 0;
    const crosswise = (first: string, second: string, name: string): Promise<void> =>
      transaction.run(async () => {
        begun += 1;
        await rename(first, `${name} ${begun}`);
        await bothHold();
        await rename(second, `${name} ${begun}`);
      });
    await Promise.all([crosswise(one, other, 'A'), crosswise(other, one, 'B')]);
    // Three times, or more: the one that begins anew may lock its first shelf before the other, which waits for it, wakes up.
    expect(begun).toBeGreaterThanOrEqual(3);
    expect(await nameOf(one)).toBe(await nameOf(other));
  });

  test('begins anew when its snapshot is no longer serializable', async () => {
    const shelf = await makeShelf(app, [], { name: '0' });
    const bothRead = gate(2);
    let begun = 0;
    const count = (): Promise<void> =>
      transaction.run(async () => {
        begun += 1;
        await transaction.query('set transaction isolation level repeatable read');
        const [row] = await transaction.query<{ name: string }>(`select name from library_shelf where id = $1`, [
          shelf,
        ]);
        await bothRead();
        await rename(shelf, String(Number(row?.name) + 1));
      });
    await Promise.all([count(), count()]);
    expect([begun, await nameOf(shelf)]).toEqual([3, '2']);
  });

  test('gives up after the fourth attempt', async () => {
    let begun = 0;
    const hopeless = transaction.run(async () => {
      begun += 1;
      await transaction.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    await expect(hopeless).rejects.toThrow('again');
    expect(begun).toBe(4);
  });

  test('does not wait for a lock for ever, nor hold one that it has forgotten', async () => {
    const [settings] = await transaction.run(() =>
      transaction.query(
        `select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    );
    expect(settings).toEqual({ lock: '15s', idle: '1min' });
  });

  test('runs once when it fails for another reason', async () => {
    let begun = 0;
    const failing = transaction.run(() => {
      begun += 1;
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(begun).toBe(1);
  });

  test('is joined by one within: both are kept, or neither', async () => {
    const [one, other] = [await makeShelf(app, [], { name: 'a' }), await makeShelf(app, [], { name: 'b' })];
    const both = async (fail: boolean): Promise<void> =>
      transaction.run(async () => {
        await rename(one, 'changed');
        await transaction.run(() => rename(other, 'changed'));
        if (fail) throw new Error('after the inner one');
      });
    await expect(both(true)).rejects.toThrow('after the inner one');
    expect([await nameOf(one), await nameOf(other)]).toEqual(['a', 'b']);
    await both(false);
    expect([await nameOf(one), await nameOf(other)]).toEqual(['changed', 'changed']);
  });

  test('is not shared by two that run at once', async () => {
    const ids = await Promise.all(
      [1, 2].map(() =>
        transaction.run(() => transaction.query<{ id: string }>('select pg_current_xact_id()::text as id')),
      ),
    );
    expect(ids[0]).not.toEqual(ids[1]);
  });

  test('that ends leaves the others theirs', async () => {
    const shelf = await makeShelf(app, [], { name: 'open' });
    const bothRun = gate(2);
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const long = transaction.run(async () => {
      await bothRun();
      await ended;
      await rename(shelf, 'kept');
    });
    await transaction.run(bothRun);
    end();
    await long;
    expect(await nameOf(shelf)).toBe('kept');
  });

  test('is what writing needs', async () => {
    await expect(async () => transaction.query('select 1')).rejects.toThrow('outside of a transaction');
  });
});

describe('what hangs on a transaction', () => {
  test('is gone with it: an event and its job', async () => {
    const subject = { type: 'Book', id: randomUUID() };
    const failing = transaction.run(async () => {
      await app.app.get(Events).record({ act: 'library.bookAdded', subject }, null);
      await app.app.get(Jobs).add('library.bookAdded', { subject: subject.id });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await app.sql(`select from event where subject_id = $1`, [subject.id])).toEqual([]);
    const jobs = `select from graphile_worker._private_jobs where payload->>'subject' = $1`;
    expect(await app.sql(jobs, [subject.id])).toEqual([]);
  });
});

describe('a statement of an act', () => {
  test('that comes again is planned once for all values, and its failure is told as before', async () => {
    const add = `insert into library_shelf (id, name) values ($1, 'planned once')`;
    const id = randomUUID();
    const failure = { driverError: { code: '23505', constraint: 'library_shelf_pkey' } };
    await transaction.run(async () => {
      for (const each of [id, randomUUID(), randomUUID(), randomUUID()]) await transaction.query(add, [each]);
      const plans = `select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where statement = $1`;
      // The first time, nobody knows that it will come again.
      expect(await transaction.query(plans, [add])).toEqual([{ once: 3, anew: 0 }]);
    });
    await expect(transaction.run(() => transaction.query(add, [id]))).rejects.toMatchObject(failure);
  });
});

describe('the trail', () => {
  test.each([`update event set act = 'other'`, `delete from event`, `truncate event`, `truncate event cascade`])(
    'is never changed: %s',
    async (statement) => {
      await expect(app.sql(statement)).rejects.toThrow('rows of event are never changed');
    },
  );
});

describe('a versioned repository', () => {
  test('does not save what somebody else has changed since', async () => {
    const id = await makeShelf(app, [], { name: 'Old' });
    const stale = await transaction.run(() => shelves.lock(id));
    const fresh = await transaction.run(() => shelves.lock(id));
    fresh.name = 'Fresh';
    await transaction.run(() => shelves.save(fresh));
    stale.name = 'Stale';
    await expect(transaction.run(() => shelves.save(stale))).rejects.toThrow(Conflict);
    expect(await nameOf(id)).toBe('Fresh');
    expect([stale.version, fresh.version]).toEqual([1, 2]);
  });

  test('does not lock what is not there', async () => {
    await expect(transaction.run(() => shelves.lock(randomUUID()))).rejects.toThrow(NotFound);
    expect(await transaction.run(() => shelves.find(randomUUID()))).toBeNull();
  });

  test('holds a row until the end, so that a second writer sees what the first wrote', async () => {
    const id = await makeShelf(app, [], { name: 'x' });
    const append = (letter: string): Promise<void> =>
      transaction.run(async () => {
        const shelf = await shelves.lock(id);
        await new Promise((resolve) => setTimeout(resolve, 20));
        shelf.name += letter;
        await shelves.save(shelf);
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(append));
    expect((await nameOf(id))?.split('').sort()).toEqual(['a', 'b', 'c', 'd', 'x']);
  });
});
