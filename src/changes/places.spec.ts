import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { ChangeRepository } from './change.repository.js';
import { Places } from './places.js';

const MINUTE = 60_000;
const keeping = (key: Buffer): Places => new Places({ key: () => Promise.resolve(key) } as unknown as ChangeRepository);

test('a place opens as what was sealed, for a quarter of an hour, with the same key, and says nothing', async () => {
  const places = keeping(randomBytes(32));
  const [at, snapshot] = [Date.parse('2099-01-01T12:00:00Z'), '7301:7310:7301,7305'];
  const sealed = await places.seal({ snapshot, at });
  expect(await places.open(sealed, at + 14 * MINUTE)).toEqual({ snapshot, at });
  expect(await places.open(sealed, at + 16 * MINUTE)).toBeNull();
  expect(await keeping(randomBytes(32)).open(sealed, at)).toBeNull();
  expect(await places.seal({ snapshot: '7301:7301:', at })).toHaveLength(sealed.length);
  expect(await places.seal({ snapshot, at })).not.toBe(sealed);
  const changed = Buffer.from(sealed, 'base64url').map((byte, index) => (index === 20 ? byte ^ 1 : byte));
  for (const other of ['', 'x', '7301:7301:', sealed.slice(1), Buffer.from(changed).toString('base64url')])
    expect(await places.open(other, at)).toBeNull();
});
