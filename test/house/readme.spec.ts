import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { loadFolder } from '../../src/loading/load-folder.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';

test("the README's first query answers as printed", async () => {
  const readme = readFileSync('README.md', 'utf8');
  const asked = /<<'EOF'\n(.+?)\nEOF/s.exec(readme)?.[1] ?? '';
  const printed = /```json\n(.+?)```/s.exec(readme)?.[1] ?? '';
  const database = await ownDatabaseUrl();
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  await loadFolder(client, 'data/iwg', { today: '2026-02-01' });
  await client.end();
  const app = await TestApplication.start({}, database);
  try {
    const { data } = await app.ask((JSON.parse(asked) as { query: string }).query);
    expect({ data }).toEqual(JSON.parse(printed));
  } finally {
    await app.stop();
  }
});
