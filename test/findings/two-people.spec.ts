import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import {
  makeCoChair,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { putNoted } from './handling-acts.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
/** Who there is, and in which of the three capacities: keeps the group, concludes for the committee, is of the party. */
const WHO = {
  author: 'party',
  colleague: 'party',
  lead: 'keeps',
  kin: 'keeps party',
  secretary: 'keeps',
  chair: 'concludes',
  keeper: 'concludes',
  other: '',
} as const;
type Name = keyof typeof WHO;
const ACTS = [
  ...(['setLabel', 'confirmLabel', 'declineLabel', 'proposeRelease', 'confirmRelease', 'declineRelease'] as const),
  'reviseFinding',
] as const;

interface Step {
  readonly who: Name;
  readonly act: (typeof ACTS)[number];
  readonly label: string;
  /** Whether who confirms has read the words as they are now, or as they were at first. */
  readonly upToDate: boolean;
}
interface State {
  readonly label: string;
  readonly revision: number;
  readonly released: number | null;
  readonly hash: string;
}
interface Proposed extends State {
  readonly by: Name;
  readonly to: string;
  readonly agreed: Set<Name>;
}

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let people: Record<Name, Person>;
let relaxed = 0;
let released = 0;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  people = {
    author: await makeParticipant(app, group),
    colleague: await makeParticipant(app, group),
    lead: await makeLead(app, group, workingGroup.committee),
    kin: await makeLead(app, group, workingGroup.committee),
    secretary: await makeSecretary(app, group),
    chair: await makeCoChair(app, workingGroup),
    keeper: await makeSecretary(app, workingGroup.committee),
    other: await makeParticipant(app, group),
  };
  for (const { memberId } of [people.colleague, people.kin])
    await app.sql(`update representation set party_id = $2 where member_id = $1`, [memberId, people.author.partyId]);
});
afterAll(() => app.stop());

const is = (who: Name, capacity: string): boolean => WHO[who].split(' ').includes(capacity);

async function stateOf(id: string): Promise<State> {
  const [state] = await app.sql<State>(
    `select label, revision, released_revision as released, finding_text_sha256(to_jsonb(f)) as hash from finding f where id = $1`,
    [id.slice(4)],
  );
  return state as State;
}

/** Whether the act went through. */
async function does({ who, act, label, upToDate }: Step, finding: string, first: string, now: State): Promise<boolean> {
  const textSha256 = upToDate ? now.hash : first;
  const input = {
    setLabel: { label },
    confirmLabel: { label, textSha256 },
    declineLabel: { reason: 'No more' },
    proposeRelease: {},
    confirmRelease: { textSha256 },
    declineRelease: { reason: 'No more' },
    reviseFinding: { bodyMarkdown: `Text ${now.revision + 1}`, label },
  }[act];
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { userErrors { rule } } }`,
    { input: { finding, ...input } },
    people[who].token,
  );
  return !errors && data.act.userErrors.length === 0;
}

/** That who has agreed was enough, and that they agreed to what is there now. */
function requireTwo(read: string, before: State, proposed: Proposed | undefined, kind: 'RELEASE' | 'RELABEL'): void {
  const { hash, label, revision } = before;
  assert.deepEqual(
    { read, hash: proposed?.hash, label: proposed?.label, revision: proposed?.revision },
    { read: hash, hash, label, revision },
  );
  const { by, agreed } = proposed as Proposed;
  const all = [by, ...agreed];
  const others = all.filter((one) => one !== by);
  assert.ok(is(by, kind === 'RELEASE' ? 'keeps' : 'party'));
  assert.ok(others.some((one) => is(one, 'concludes') || (kind === 'RELABEL' && is(one, 'keeps'))));
  if (before.label !== 'CLEAR') assert.ok(all.some((one) => is(one, 'party')));
}

async function run(steps: readonly Step[], label: string): Promise<void> {
  const { id } = await putNoted(app, people.author, group, workingGroup, { label });
  let before = await stateOf(id);
  const first = before.hash;
  const proposed: { RELEASE?: Proposed; RELABEL?: Proposed } = {};
  for (const step of steps) {
    const done = await does(step, id, first, before);
    const now = await stateOf(id);
    const kind = step.act.endsWith('Release') ? 'RELEASE' : 'RELABEL';
    if (done && step.act.startsWith('confirm')) proposed[kind]?.agreed.add(step.who);
    const laxer = LABELS.indexOf(now.label) < LABELS.indexOf(before.label);
    const isReleased = now.released !== before.released;
    if (laxer || isReleased) {
      assert.match(step.act, /^confirm/);
      assert.equal(isReleased, kind === 'RELEASE');
      requireTwo(step.upToDate ? before.hash : first, before, proposed[kind], kind);
      assert.equal(now.label, kind === 'RELEASE' ? 'CLEAR' : proposed[kind]?.to);
      assert.equal(now.revision, before.revision);
      if (isReleased) released += 1;
      else relaxed += 1;
    }
    if (!done) assert.deepEqual(now, before);
    const proposes = step.act === 'proposeRelease' || (step.act === 'setLabel' && now.label === before.label);
    if (done && proposes) proposed[kind] = { ...now, by: step.who, to: step.label, agreed: new Set() };
    // What the committee has noted once it notes again, so that later wordings come so far, too.
    if (now.revision > before.revision)
      await app.sql(`update finding set state = 'NOTED', transmitted_to = $2 where id = $1`, [
        id.slice(4),
        workingGroup.committee.uuid,
      ]);
    before = now;
  }
}

const names = Object.keys(WHO) as Name[];
const aStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...names),
  act: fc.constantFrom(...ACTS, 'proposeRelease' as const, 'confirmRelease' as const, 'confirmRelease' as const),
  label: fc.constantFrom(...LABELS),
  upToDate: fc.boolean(),
});
const step = (who: Name, act: Step['act'], label = 'GREEN', upToDate = true): Step => ({ who, act, label, upToDate });

test('no sequence of acts releases or relaxes without two people who may, nor under another text', async () => {
  await fc.assert(fc.asyncProperty(fc.array(aStep, { minLength: 6, maxLength: 14 }), fc.constantFrom(...LABELS), run), {
    numRuns: 16,
    examples: [
      [[step('lead', 'proposeRelease'), step('chair', 'confirmRelease'), step('author', 'confirmRelease')], 'AMBER'],
      [[step('kin', 'setLabel'), step('kin', 'confirmLabel'), step('lead', 'confirmLabel')], 'AMBER'],
      [
        [
          ...[step('kin', 'proposeRelease'), step('author', 'reviseFinding', 'AMBER'), step('chair', 'confirmRelease')],
          ...[step('kin', 'proposeRelease'), step('chair', 'confirmRelease', 'CLEAR', false)],
          step('chair', 'confirmRelease'),
        ],
        'AMBER',
      ],
    ],
  });
  expect([relaxed > 0, released > 1]).toEqual([true, true]);
});
