import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, documentsOf, TOO_COSTLY } from './compare.js';
import { Covering } from './covering.js';
import { type LoadedWorld, loadWorld } from './loaded-world.js';
import { Random } from './random.js';
import { quietServer } from './servers.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20161208);
const DOCUMENTS = Number(process.env['ORACLE_DOCUMENTS'] ?? 1600);
const AT_ONCE = 8;

describe('whatever is asked', () => {
  let loaded: LoadedWorld;
  beforeAll(async () => {
    loaded = await loadWorld(quietServer);
  });
  afterAll(() => loaded?.app.stop());

  it(`is answered as whole tables and plain rules say (${DOCUMENTS} documents, seed ${SEED})`, async () => {
    const covering = new Covering(documentsOf(loaded, new Random(SEED)), loaded.askers);
    const wrong: string[] = [];
    let asked = 0;
    let refused = 0;
    const askOn = async (): Promise<void> => {
      while (asked < DOCUMENTS && wrong.length < 3) {
        const number = asked++;
        const { made, asker } = covering.choose();
        const found = await difference(loaded, made, asker);
        if (found === TOO_COSTLY) refused += 1;
        else if (found) wrong.push(`seed ${SEED}, document ${number}: ${found}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    expect(wrong.join('\n\n')).toBe('');
    expect(refused).toBeLessThan(DOCUMENTS / 20);
  });
});
