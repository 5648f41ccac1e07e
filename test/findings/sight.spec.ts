import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { act } from '../support/act.js';
import { TestServer } from '../support/server.js';
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
import { makeOfficer, makePerson } from '../support/people.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;
const STATES = ['DRAFT', 'POSTED', 'WITHDRAWN'] as const;
type Label = (typeof LABELS)[number];
type State = (typeof STATES)[number];

const always = (): boolean => true;
const never = (): boolean => false;
const ofTheGroup = (_: Label, state: State): boolean => state !== 'DRAFT';
const ofTheCommunity = (label: Label, state: State): boolean =>
  state === 'POSTED' && (label === 'CLEAR' || label === 'GREEN');

/** Who sees a finding by its label and state, said once more in plain words; nothing here uses the server's predicates. */
const SEES: Readonly<Record<string, (label: Label, state: State) => boolean>> = {
  'its author': always,
  'a lead of the group': always,
  'the secretary of the group': always,
  'another participant': ofTheGroup,
  'somebody who observes the group': ofTheGroup,
  'a participant of another group': ofTheCommunity,
  'a lead of another group': ofTheCommunity,
  'a committee member': ofTheCommunity,
  'a co-chair': ofTheCommunity,
  'the secretary of the working group': ofTheCommunity,
  'a lead by a token up to GREEN': (label) => label === 'CLEAR' || label === 'GREEN',
  'the author after leaving the group': never,
  'a participant of another working group': never,
  'a stranger': never,
  'the administrator': never,
  'the auditor': never,
  'a visitor': never,
};

let app: TestServer;
let group: TestBody;
let areaId: string;
const tokens: Record<string, string | undefined> = {};
const findings: { id: string; label: Label; state: State; symbol: string | null }[] = [];
const canary = `canary${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  const otherGroup = await makeFocusGroup(app, workingGroup);
  const elsewhere = await makeFocusGroup(app, await makeWorkingGroup(app));
  const author = await makeParticipant(app, group);
  const lead = await makeLead(app, group, workingGroup.committee);
  const limitedLead = await makePerson(app, { ceiling: 'GREEN' });
  const other = await makeCommitteeMember(app, workingGroup.committee);
  await app.sql(
    `insert into lead (id, body_id, seat_id, member_id, valid) values (gen_random_uuid(), $1, $2, $3, '[2000-01-01,)')`,
    [group.uuid, other.seat, limitedLead.memberId],
  );
  const left = await makeParticipant(app, group);
  Object.assign(tokens, {
    'its author': author.token,
    'a lead of the group': lead.token,
    'the secretary of the group': (await makeSecretary(app, group)).token,
    'another participant': (await makeParticipant(app, group)).token,
    'somebody who observes the group': (await makeParticipant(app, group, { state: 'OBSERVING' })).token,
    'a participant of another group': (await makeParticipant(app, otherGroup)).token,
    'a lead of another group': (await makeLead(app, otherGroup, workingGroup.committee)).token,
    'a committee member': (await makeCommitteeMember(app, workingGroup.committee)).token,
    'a co-chair': (await makeCoChair(app, workingGroup)).token,
    'the secretary of the working group': (await makeSecretary(app, workingGroup)).token,
    'a lead by a token up to GREEN': limitedLead.token,
    'the author after leaving the group': left.token,
    'a participant of another working group': (await makeParticipant(app, elsewhere)).token,
    'a stranger': (await makePerson(app)).token,
    'the administrator': (await makeOfficer(app, 'ADMINISTRATOR')).token,
    'the auditor': (await makeOfficer(app, 'AUDITOR')).token,
    'a visitor': undefined,
  });
  const added = await act(app, lead, 'addAreaForInquiry', { focusGroup: group.id, title: 'Area' }, 'area { id }');
  areaId = added.area.id;
  for (const label of LABELS) {
    for (const state of STATES) {
      for (const writer of [author, left]) {
        const input = {
          body: group.id,
          kind: 'GAP',
          label,
          title: `${canary} ${label}`,
          bodyMarkdown: 'Text',
          areas: [areaId],
        };
        const name = state === 'DRAFT' ? 'draftFinding' : 'postFinding';
        const { finding } = await act(app, writer, name, input, 'finding { id symbol }');
        if (state === 'WITHDRAWN')
          await act(app, writer, 'withdrawFinding', { finding: finding.id, reason: 'Wrong' }, 'finding { id }');
        // Those of who left are there for that person alone: everybody else is tested on those of who stayed.
        if (writer === author) findings.push({ ...finding, label, state });
        else await app.sql(`update finding set body_markdown = 'of who left' where id = $1`, [finding.id.slice(4)]);
      }
    }
  }
  await app.sql(
    `update participation set state = 'WITHDRAWN' where id = (select participation_id from participant where member_id = $1)`,
    [left.memberId],
  );
});
afterAll(() => app.stop());

/** The ids that a list shows, its count beside them. */
const LIST = `nodes { id } totalCount`;
const QUESTION = `query ($body: ID!, $area: ID!, $text: String!) {
  list: findings(first: 100, filter: { body: $body, textContains: "Text" }) { ${LIST} }
  search: findings(first: 100, filter: { body: $body, textContains: $text }) { ${LIST} }
  byArea: findings(first: 100, filter: { area: $area }) { ${LIST} }
  focusGroup(by: { id: $body }) { findings(first: 100, orderBy: { field: SYMBOL }) { ${LIST} } areasForInquiry { findings(first: 100) { ${LIST} } } }
}`;

describe.each(Object.entries(SEES))('%s', (who, sees) => {
  const expected = (): string[] =>
    findings
      .filter(({ label, state }) => sees(label, state))
      .map(({ id }) => id)
      .sort();
  const ofAuthor = (list: { nodes: { id: string }[]; totalCount: number }): string[] => {
    expect(list.totalCount).toBe(list.nodes.length);
    const own = new Set(findings.map(({ id }) => id));
    return list.nodes
      .map(({ id }) => id)
      .filter((id) => own.has(id))
      .sort();
  };

  test('finds in lists, counts and searches exactly what they may see', async () => {
    const variables = { body: group.id, area: areaId, text: canary };
    const { data, errors } = await app.ask(QUESTION, variables, tokens[who]);
    expect(errors).toBeUndefined();
    const areas = data.focusGroup.areasForInquiry as { findings: { nodes: { id: string }[]; totalCount: number } }[];
    for (const list of [data.list, data.search, data.byArea, data.focusGroup.findings])
      expect(ofAuthor(list)).toEqual(expected());
    expect(areas.flatMap((area) => ofAuthor(area.findings)).sort()).toEqual(expected());
    expect(expected().length > 0 || data.search.totalCount === 0).toBe(true);
  });

  test('gets each by id, node, nodes and symbol exactly when they may see it', async () => {
    for (const { id, symbol, label, state } of findings) {
      const may = sees(label, state);
      const byId = await app.ask(`query ($id: ID!) { finding(by: { id: $id }) { id } }`, { id }, tokens[who]);
      const node = await app.ask(
        `query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }`,
        { id },
        tokens[who],
      );
      const answers = [byId, node];
      if (symbol)
        answers.push(
          await app.ask(`query ($s: String!) { finding(by: { symbol: $s }) { id } }`, { s: symbol }, tokens[who]),
        );
      const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'SEEN');
      expect({ label, state, codes }).toEqual({ label, state, codes: answers.map(() => (may ? 'SEEN' : 'NOT_FOUND')) });
      expect(node.data.nodes).toEqual([may ? { id } : null]);
    }
  });
});

describe('a wording under a stricter label', () => {
  test('stays hidden from those who see the finding only since its label was relaxed', async () => {
    const [open] = findings.filter(({ label, state }) => label === 'GREEN' && state === 'POSTED');
    await app.sql(
      `insert into finding_revision (id, finding_id, number, title, body_markdown, label, author_id)
       select gen_random_uuid(), id, 0, 'Former', 'Former', 'AMBER', author_id from finding where id = $1`,
      [open?.id.slice(4)],
    );
    const numbers = async (who: string): Promise<number[]> => {
      const question = `query ($id: ID!) { finding(by: { id: $id }) { revisions { number } } }`;
      const { data } = await app.ask(question, { id: open?.id }, tokens[who]);
      return data.finding.revisions.map(({ number }: { number: number }) => number);
    };
    expect(await numbers('another participant')).toEqual([0, 1]);
    expect(await numbers('a participant of another group')).toEqual([1]);
    expect(await numbers('a lead by a token up to GREEN')).toEqual([1]);
  });
});

describe('the filter by author', () => {
  test('finds nothing of somebody whom the viewer may not see', async () => {
    const [draft] = await app.sql<{ author: string }>(
      `select author_id as author from finding where body_id = $1 and label = 'GREEN' and state = 'POSTED' and body_markdown = 'of who left'`,
      [group.uuid],
    );
    const question = `query ($author: ID!) { findings(filter: { author: $author }) { totalCount } }`;
    const variables = { author: `mem_${draft?.author}` };
    // Whoever left the community is not in its directory any more, and their name is not on what they left.
    const { data } = await app.ask(question, variables, tokens['another participant']);
    expect(data.findings.totalCount).toBe(0);
  });
});
