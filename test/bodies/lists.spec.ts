import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import {
  makeCommitteeMember,
  makeFocusGroup,
  makeParticipant,
  makeWorkingGroup,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson } from '../support/people.js';

let app: TestServer;
let group: TestWorkingGroup;

beforeAll(async () => {
  app = await TestServer.shared();
  group = await makeWorkingGroup(app);
});
afterAll(() => app.stop());

async function names(inside: boolean, token?: string): Promise<string[]> {
  const { data, errors } = await app.ask(
    `query ($group: String!, $inside: Boolean!) { bodies(filter: { workingGroup: $group, viewerInside: $inside }) { nodes { name } } }`,
    { group: group.slug, inside },
    token,
  );
  expect(errors).toBeUndefined();
  return data.bodies.nodes.map(({ name }: { name: string }) => name);
}

test('the list of bodies narrows to those inside which the viewer stands', async () => {
  const own = await makeFocusGroup(app, group, { name: 'Own group' });
  await makeFocusGroup(app, group, { name: 'Other group' });
  const participant = await makeParticipant(app, own);
  expect(await names(true, participant.token)).toEqual(['Own group']);
  expect(await names(false, participant.token)).toEqual(['Other group', 'Test committee', 'Test working group']);

  const head = await makeCommitteeMember(app, group.committee);
  expect(await names(true, head.token)).toContain('Test committee');
  expect(await names(true, head.token)).not.toContain('Own group');
});

test('a stranger and a visitor stand inside none', async () => {
  expect(await names(true, (await makePerson(app)).token)).toEqual([]);
  expect(await names(true)).toEqual([]);
});
