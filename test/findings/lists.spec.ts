import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { makeFocusGroup, makeParticipant, makeSecretary, makeWorkingGroup, type TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';
import { draftFinding, newFinding, postFinding, reviseFinding } from './acts.js';

let app: TestServer;
let workingGroup: TestBody;
let group: TestBody;
let author: Person;
const ids: string[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  for (let number = 1; number <= 11; number += 1) {
    const label = number % 2 === 0 ? 'GREEN' : 'AMBER';
    const kind = number === 5 ? 'GAP' : 'LESSON_LEARNED';
    ids.push((await postFinding(app, author, newFinding(group, { title: `Number ${number}`, label, kind }))).id);
  }
  ids.push((await draftFinding(app, author, newFinding(group, { title: 'A 100 % draft_' }))).id);
});
afterAll(() => app.stop());

const titles = async (args: string): Promise<string[]> => {
  const { data, errors } = await app.ask(
    `query ($body: ID!) { focusGroup(by: { id: $body }) { findings(${args}) { nodes { title } } } }`,
    { body: group.id },
    author.token,
  );
  expect(errors).toBeUndefined();
  return data.focusGroup.findings.nodes.map(({ title }: { title: string }) => title);
};

describe('a list of findings', () => {
  test('is in the order of symbols by number, not by letters; drafts come first', async () => {
    const ordered = await titles('orderBy: { field: SYMBOL, direction: ASC }');
    const numbers = Array.from({ length: 11 }, (_, index) => `Number ${index + 1}`);
    expect(ordered).toEqual(['A 100 % draft_', ...numbers]);
  });

  test('shows what was changed last first, and what was changed since an instant', async () => {
    const { updatedAt } = await reviseFinding(app, author, {
      finding: ids[2],
      note: 'Clearer',
      bodyMarkdown: 'Clear.',
    });
    expect((await titles('first: 2'))[0]).toBe('Number 3');
    expect(await titles(`changedSince: "${updatedAt}"`)).toEqual(['Number 3']);
    expect((await titles('orderBy: { field: POSTED_AT }')).slice(0, 2)).toEqual(['A 100 % draft_', 'Number 11']);
  });

  test.each([
    ['filter: { kind: GAP }', ['Number 5']],
    ['filter: { state: DRAFT }', ['A 100 % draft_']],
    [
      'filter: { textContains: "NUMBER 1" }, orderBy: { field: SYMBOL, direction: ASC }',
      ['Number 1', 'Number 10', 'Number 11'],
    ],
    ['filter: { textContains: "100 % draft_" }', ['A 100 % draft_']],
    ['filter: { label: GREEN, textContains: "Number 1" }', ['Number 10']],
  ])('answers %s', async (args, expected) => {
    expect(await titles(args)).toEqual(expected);
  });

  test('is of one working group, where asked for so, and of no other', async () => {
    const other = await makeWorkingGroup(app);
    const elsewhere = await makeFocusGroup(app, other);
    await postFinding(app, await makeParticipant(app, elsewhere), newFinding(elsewhere));
    const reader = await makeParticipant(app, group);
    await makeSecretary(app, elsewhere, reader);
    const count = async (slug: string): Promise<number> => {
      const { data, errors } = await app.ask(
        `query ($slug: String!) { findings(filter: { workingGroup: $slug }) { totalCount } }`,
        { slug },
        reader.token,
      );
      expect(errors).toBeUndefined();
      return data.findings.totalCount;
    };
    expect([await count(workingGroup.slug), await count(other.slug), await count('nothing')]).toEqual([11, 1, 0]);
  });

  test('is read in pages by each order, forward and backward, each finding once', async () => {
    for (const field of ['UPDATED_AT', 'POSTED_AT', 'SYMBOL']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data } = await app.ask(
          `query ($body: ID!, $after: String) { findings(filter: { body: $body }, first: 5, after: $after, orderBy: { field: ${field} }) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
          { body: group.id, after },
          author.token,
        );
        seen.push(...data.findings.nodes.map(({ id }: { id: string }) => id));
        after = data.findings.pageInfo.hasNextPage ? data.findings.pageInfo.endCursor : null;
      } while (after);
      expect([...seen].sort()).toEqual([...ids].sort());
    }
  });
});
