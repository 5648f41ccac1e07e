import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, documentsOf, TOO_COSTLY } from './compare.js';
import { type Asker, type LoadedWorld, loadWorld } from './loaded-world.js';
import { Random } from './random.js';
import { quietServer } from './servers.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20161208);
const DOCUMENTS = Number(process.env['ORACLE_DOCUMENTS'] ?? 5000);
const AT_ONCE = 8;

describe('whatever is asked', () => {
  let loaded: LoadedWorld;
  beforeAll(async () => {
    loaded = await loadWorld(quietServer);
  }, 60_000);
  afterAll(() => loaded?.app.stop());

  it(`is answered as whole tables and plain rules say (${DOCUMENTS} documents, seed ${SEED})`, async () => {
    const documents = documentsOf(loaded, new Random(SEED));
    const wrong: string[] = [];
    let asked = 0;
    let refused = 0;
    const askOn = async (): Promise<void> => {
      while (asked < DOCUMENTS && wrong.length < 3) {
        const number = asked++;
        const asker = loaded.askers[number % loaded.askers.length] as Asker;
        const found = await difference(loaded, documents.make(), asker);
        if (found === TOO_COSTLY) refused += 1;
        else if (found) wrong.push(`seed ${SEED}, document ${number}: ${found}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    expect(wrong.join('\n\n')).toBe('');
    expect(refused).toBeLessThan(DOCUMENTS / 20);
  }, 300_000);
});
