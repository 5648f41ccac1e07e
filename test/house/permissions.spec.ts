import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PermissionTable } from '../../src/kernel/policy/permissions.js';
import { permissions } from '../../src/permissions.js';
import { TestApplication } from '../support/application.js';

/**
 * Who may use each operation and route, as somebody has read and approved it: an operation that is added, or opened to
 * further roles, fails here until its line in this file is written. REVIEW_PERMISSIONS=1 writes all lines; read them.
 */
const REVIEWED = new URL('permissions.reviewed.json', import.meta.url);

let app: TestApplication;
beforeAll(async () => {
  app = await TestApplication.start();
});
afterAll(() => app.stop());

test('every operation and route is for those for whom it was reviewed', async () => {
  const table: PermissionTable = permissions;
  const now: Record<string, string> = {};
  const operations = await app.call<ReadonlyMap<string, string>>('Operations', 'all');
  for (const [operation, act] of [...operations].sort(([one], [other]) => one.localeCompare(other))) {
    now[operation] = `${act}: ${table[act]?.roles.join(', ')}`;
  }
  if (process.env['REVIEW_PERMISSIONS']) writeFileSync(REVIEWED, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(REVIEWED, 'utf8')));
});
