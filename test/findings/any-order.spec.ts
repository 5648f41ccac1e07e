import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { newFinding, postFinding } from './acts.js';
import { memberId, seen } from './workflow-acts.js';
import { type Command, drawn, FOLLOWS, Model, type Who } from './workflow-model.js';

let app: TestServer;
let group: TestBody;
let people: Record<Who, Person>;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  const { committee } = workingGroup;
  group = await makeFocusGroup(app, workingGroup);
  const participant = (): Promise<Person> => makeParticipant(app, group);
  people = {
    ...{ author: await participant(), colleague: await participant(), partner: await participant() },
    ...{ first: await participant(), second: await participant() },
    ...{ lead: await makeLead(app, group, committee), secretary: await makeSecretary(app, group) },
    ...{ member: await makeCommitteeMember(app, committee), chair: await makeCoChair(app, workingGroup) },
    outsider: await makeParticipant(app, await makeFocusGroup(app, workingGroup)),
  };
  // Two and two are of one party.
  for (const [one, other] of [
    ['colleague', 'author'],
    ['partner', 'first'],
  ] as const) {
    const { memberId: id } = people[one];
    const { partyId } = people[other];
    await app.sql(`update representation set party_id = $2 where member_id = $1`, [id, partyId]);
    await app.sql(
      `update participant set participation_id = (select n.id from participation n where n.body_id = $2 and n.party_id = $3) where member_id = $1`,
      [id, group.uuid, partyId],
    );
  }
});
afterAll(() => app.stop());

/** Does an act as somebody would, over HTTP; answers whether it went through. */
async function play(finding: string, { does, by, ...rest }: Command): Promise<boolean> {
  const inputs: Partial<Record<Command['does'], object>> = {
    requestReview: { reviewers: 'who' in rest ? rest.who.map((who) => memberId(people[who])) : [] },
    submitReview: { ...rest, reason: 'It is so.' },
    requestRevision: { reason: 'Say where.' },
    reviseFinding: { title: `By ${by}` },
    withdrawFinding: { reason: 'Wrong.' },
  };
  const type = `${does.charAt(0).toUpperCase()}${does.slice(1)}Input`;
  const question = `mutation ($input: ${type}!) { ${does}(input: $input) { userErrors { rule } } }`;
  const { data, errors } = await app.ask(question, { input: { finding, ...inputs[does] } }, people[by].token);
  return !errors && data[does].userErrors.length === 0;
}

test('whoever acts in whatever order, no step is skipped and no review of an author’s party counts', async () => {
  const reached = new Set<string>();
  const property = fc.asyncProperty(fc.array(drawn, { minLength: 4, maxLength: 16 }), async (given) => {
    const { id } = await postFinding(app, people.author, newFinding(group, { label: 'GREEN' }));
    const model = new Model();
    const played: unknown[] = [];
    for (const one of given) {
      const command = model.prepare(one);
      const expected = model.apply(command);
      played.push(command);
      expect({ played, done: await play(id, command) }).toEqual({ played, done: expected });
    }
    const { state, revision, steps, reviews } = await seen(app, people.secretary, id);
    expect({ played, state, revision }).toEqual({ played, state: model.state, revision: model.revision });
    let before = 'POSTED';
    for (const { fromState, toState } of steps) {
      expect({ played, fromState, follows: FOLLOWS[fromState]?.includes(toState) }).toEqual({
        ...{ played, fromState: before, follows: true },
      });
      before = toState;
      reached.add(toState);
    }
    // Which reviews count now: the last of each on this wording, of nobody who is of an author's party.
    const counting = model.reviews.map(
      ({ who, revision: of }, index) =>
        of === model.revision &&
        model.isIndependent(who) &&
        !model.reviews.slice(index + 1).some((later) => later.who === who && later.revision === of),
    );
    expect({ played, counts: reviews.map(({ counts }: { counts: boolean }) => counts) }).toEqual({
      ...{ played, counts: counting },
    });
  });
  await fc.assert(property, { numRuns: 16 });
  expect(reached.size).toBeGreaterThan(4);
});
