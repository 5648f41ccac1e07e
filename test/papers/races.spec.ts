import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';

const ROUNDS = 60;
const AT_ONCE = 4;

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start({}, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
});
afterAll(() => app?.stop());

/** Uploads of the secretary that have come in, without the way through the network. */
async function uploads(): Promise<string[]> {
  const rows = await app.sql<{ id: string }>(
    `insert into upload (id, account_id, secret_hash, file_name, content_type, size_bytes, expires_at, received_at, sha256, storage_key)
     select gen_random_uuid(), $1, $2 || n, 'a.pdf', 'application/pdf', 1, now(), now(), 'hash', 'nowhere' from generate_series(1, $3) n
     returning id`,
    [world.secretary.accountId, randomUUID(), ROUNDS * 2],
  );
  return rows.map(({ id }) => `upl_${id}`);
}

test(`in ${ROUNDS} rounds, papers issued at once have each their own symbol, and one upload is one paper`, async () => {
  const waiting = await uploads();
  const issue = async (upload: string): Promise<string> => {
    const input = { body: world.committee, title: 'A paper', label: 'AMBER', upload };
    const question = `mutation ($input: IssuePaperInput!) { issuePaper(input: $input) { paper { symbol } userErrors { rule } } }`;
    const { data, errors } = await app.ask(question, { input }, world.secretary.token);
    expect(errors).toBeUndefined();
    return data.issuePaper.paper?.symbol ?? data.issuePaper.userErrors[0].rule;
  };
  const symbols: string[] = [];
  const rounds = async (first: number): Promise<void> => {
    for (let round = first; round < ROUNDS; round += AT_ONCE) {
      const [one, other] = waiting.slice(round * 2) as [string, string];
      const said = await Promise.all([issue(one), issue(other), issue(one)]);
      expect(said.filter((symbol) => symbol === 'upload.attached-once').length).toBe(1);
      symbols.push(...said.filter((symbol) => symbol.startsWith('SC/')));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => rounds(first)));
  // The number of the one that was refused went to the next: there is no gap.
  const numbers = symbols.map((symbol) => Number(symbol.split('/')[2])).toSorted((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: ROUNDS * 2 }, (_, index) => index + 1));
});
