import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Operations } from '../../src/kernel/policy/operations.js';
import type { PermissionTable } from '../../src/kernel/policy/permissions.js';
import { permissions } from '../../src/permissions.js';
import { InProcessApplication } from '../support/in-process.js';

/**
 * Who may use each operation and route, as somebody has read and approved it: an operation that is added, or opened to
 * further roles, fails here until its line in this file is written. REVIEW_PERMISSIONS=1 writes all lines; read them.
 */
const REVIEWED = new URL('permissions.reviewed.json', import.meta.url);

let app: InProcessApplication;
beforeAll(async () => {
  app = await InProcessApplication.start();
});
afterAll(() => app.stop());

test('every operation and route is for those for whom it was reviewed', () => {
  const table: PermissionTable = permissions;
  const now: Record<string, string> = {};
  for (const [operation, act] of [...app.app.get(Operations).all()].sort(([one], [other]) =>
    one.localeCompare(other),
  )) {
    now[operation] = `${act}: ${table[act]?.roles.join(', ')}`;
  }
  if (process.env['REVIEW_PERMISSIONS']) writeFileSync(REVIEWED, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(REVIEWED, 'utf8')));
});
