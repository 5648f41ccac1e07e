import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { difference, documentsOf, TOO_COSTLY } from './compare.js';
import { isIn } from './convened.js';
import { Covering } from './covering.js';
import { type LoadedWorld, loadWorld } from './loaded-world.js';
import { Random } from './random.js';
import { quietServer } from './servers.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20161208);
const DOCUMENTS = Number(process.env['ORACLE_DOCUMENTS'] ?? 1600);
const AT_ONCE = 8;
/** What is reckoned from many rows, and asked for too seldom where everything is; with so many documents each. */
const RECKONED = ['cadence', 'yearCalendar', 'fairnessLedger'];
const ABOUT_EACH = Math.ceil((DOCUMENTS * 3) / 16);

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

  it.each(RECKONED)('is answered so of %s, which is reckoned from many rows', async (root) => {
    // Of those who stand nowhere, and of bodies of other working groups, nothing is reckoned: they are refused above.
    const random = new Random(SEED);
    const asking = loaded.askers.filter(isIn).map((asker) => {
      const bodies = loaded.world.rows('body').filter((body) => asker.community(body['working_group_id']));
      const ids = new Map([['bdy', bodies.map(({ id }) => `bdy_${String(id)}`)]]);
      return { asker, documents: documentsOf(loaded, random, ids, (field) => field === `Query.${root}`) };
    });
    const wrong: string[] = [];
    for (let number = 0; number < ABOUT_EACH && wrong.length < 3; number += 1) {
      const { asker, documents } = asking[number % asking.length] as (typeof asking)[number];
      const found = await difference(loaded, documents.make(), asker);
      if (found !== null && found !== TOO_COSTLY) wrong.push(`seed ${SEED}, document ${number}: ${found}`);
    }
    expect(wrong.join('\n\n')).toBe('');
  });
});
