import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ownDatabaseUrl, testDatabaseUrl } from './database.js';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('the databases of the tests', () => {
  it('gives every spec of a Jest worker the same database', async () => {
    const url = await testDatabaseUrl();
    expect(await testDatabaseUrl()).toBe(url);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('gives a spec a database of its own on request', async () => {
    const [one, other] = [await ownDatabaseUrl(), await ownDatabaseUrl()];
    expect(one).not.toBe(other);
    await query(one, 'CREATE TABLE mine ()');
    expect(await query(other, "SELECT FROM pg_tables WHERE tablename = 'mine'")).toEqual([]);
  });
});
