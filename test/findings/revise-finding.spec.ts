import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import type { Person } from '../support/people.js';
import { draftFinding, newFinding, postDraftFinding, postFinding, reviseFinding, withdrawFinding } from './acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let author: Person;
let lead: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
});
afterAll(() => app.stop());

describe('revising a posted finding', () => {
  test('keeps the former wording with who wrote it and the note', async () => {
    const { id, symbol } = await postFinding(app, author, newFinding(group, { title: 'First', label: 'GREEN' }));
    const revised = await reviseFinding(app, lead, {
      finding: id,
      title: 'Second',
      label: 'AMBER',
      kind: 'GAP',
      note: 'A better title',
      expectedVersion: 1,
    });
    expect(revised).toMatchObject({
      symbol,
      title: 'Second',
      bodyMarkdown: 'A text.',
      label: 'AMBER',
      kind: 'GAP',
      revision: 2,
      version: 2,
    });
    expect(revised.author.id).toBe(`mem_${author.memberId}`);
    expect(revised.revisions).toMatchObject([
      { number: 1, title: 'First', label: 'GREEN', note: '', author: { id: `mem_${author.memberId}` } },
      { number: 2, title: 'Second', label: 'AMBER', note: 'A better title', author: { id: `mem_${lead.memberId}` } },
    ]);
    expect(revised.citation).toContain('revision 2');
  });

  test('by two at once is done by one; the other is told the current version', async () => {
    const { id } = await postFinding(app, author, newFinding(group));
    const answers = await Promise.all(
      [author, lead].map((who) =>
        app.ask(
          `mutation ($input: ReviseFindingInput!) { reviseFinding(input: $input) { finding { version } userErrors { message } } }`,
          { input: { finding: id, title: `By ${who.memberId}`, expectedVersion: 1 } },
          who.token,
        ),
      ),
    );
    const conflicts = answers.flatMap(({ errors }) => errors ?? []);
    expect(conflicts.map(({ extensions }) => extensions)).toEqual([{ code: 'CONFLICT', currentVersion: 2 }]);
    expect(answers.filter(({ data }) => data?.reviseFinding.finding.version === 2)).toHaveLength(1);
  });

  test('tightens the label or leaves it', async () => {
    const { id } = await postFinding(app, author, newFinding(group, { label: 'AMBER' }));
    for (const label of ['GREEN', 'CLEAR'])
      expect(await failure(app, author, 'reviseFinding', { finding: id, label })).toMatchObject({
        rule: 'finding.label-tightens',
        path: ['label'],
        waivable: false,
      });
    expect((await reviseFinding(app, author, { finding: id, label: 'AMBER' })).label).toBe('AMBER');
    expect((await reviseFinding(app, author, { finding: id, label: 'AMBER_STRICT' })).label).toBe('AMBER_STRICT');
  });

  test('is for its author, leads and secretaries: other participants may not, others do not find it', async () => {
    const { id } = await postFinding(app, author, newFinding(group));
    const colleague = await makeParticipant(app, group);
    const outsider = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    const input = { finding: id, title: 'Mine now', expectedVersion: 9 };
    expect((await failure(app, outsider, 'reviseFinding', input)).code).toBe('NOT_FOUND');
    expect((await failure(app, colleague, 'reviseFinding', { ...input, expectedVersion: 1 })).code).toBe('FORBIDDEN');
    await reviseFinding(app, await makeSecretary(app, group), { finding: id, title: 'Tidied' });
  });

  test('asks for something to change, and changes areas as a whole', async () => {
    const { id } = await postFinding(app, author, newFinding(group));
    expect((await failure(app, author, 'reviseFinding', { finding: id, note: 'Nothing' })).code).toBe('INVALID_INPUT');
    const input = { focusGroup: group.id, title: 'An area' };
    const { area } = await act(app, lead, 'addAreaForInquiry', input, 'area { id }');
    const areasOf = async (areas: string[]): Promise<unknown> =>
      (await reviseFinding(app, author, { finding: id, areas })).areas;
    expect(await areasOf([area.id])).toEqual([{ id: area.id, title: 'An area' }]);
    expect(await areasOf([])).toEqual([]);
  });

  test('puts no title or text into the trail, which is read by those who read no papers', async () => {
    const { id } = await postFinding(app, author, newFinding(group, { title: 'Canary title' }));
    await reviseFinding(app, author, { finding: id, bodyMarkdown: 'Canary text', note: 'Canary note' });
    await withdrawFinding(app, author, { finding: id, reason: 'Canary reason' });
    const events = await app.sql<{ text: string }>(`select changes::text as text from event where subject_id = $1`, [
      id.slice(4),
    ]);
    expect(events).toHaveLength(3);
    expect(events.map(({ text }) => text).join()).not.toContain('Canary');
  });
});

describe('a draft', () => {
  test('is rewritten in its place, its label in either direction, and leaves no former wording behind', async () => {
    const { id } = await draftFinding(app, author, newFinding(group, { title: 'Too frank', label: 'AMBER' }));
    const rewritten = await reviseFinding(app, author, { finding: id, title: 'Measured', label: 'GREEN' });
    expect(rewritten).toMatchObject({ state: 'DRAFT', revision: 1, version: 2, revisions: [] });
    const { revisions } = await postDraftFinding(app, author, { finding: id });
    expect(revisions).toMatchObject([{ number: 1, title: 'Measured', label: 'GREEN' }]);
  });
});

describe('withdrawing a finding', () => {
  test('keeps symbol and history, with the reason, and ends its changes', async () => {
    const { id, symbol } = await postFinding(app, author, newFinding(group));
    const withdrawn = await withdrawFinding(app, author, { finding: id, reason: 'It was wrong' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', symbol, withdrawalReason: 'It was wrong', version: 2 });
    expect(withdrawn.revisions).toHaveLength(1);
    for (const [name, input] of Object.entries({
      reviseFinding: { title: 'Again' },
      withdrawFinding: { reason: 'Again' },
    }))
      expect((await failure(app, author, name, { finding: id, ...input })).rule).toBe('finding.withdrawn');
    const next = await postFinding(app, author, newFinding(group));
    expect(next.symbol).not.toBe(symbol);
  });

  test('is not for drafts, which would show them to the group', async () => {
    const { id } = await draftFinding(app, author, newFinding(group));
    expect((await failure(app, author, 'withdrawFinding', { finding: id, reason: 'Never mind' })).rule).toBe(
      'finding.withdrawn',
    );
  });
});

describe('what the viewer can do with a finding', () => {
  const can = async (id: string, { token }: Person): Promise<Record<string, boolean>> => {
    const { data } = await app.ask(
      `query ($id: ID!) { finding(by: { id: $id }) { viewerCan { act allowed reason } } }`,
      { id },
      token,
    );
    const acts = data.finding.viewerCan as { act: string; allowed: boolean; reason: string | null }[];
    for (const { allowed, reason } of acts) expect(reason === null).toBe(allowed);
    const own = acts.filter(({ act: name }) => name.startsWith('finding.') && !/label|attach|House/i.test(name));
    return Object.fromEntries(own.map(({ act: name, allowed }) => [name, allowed]));
  };

  test('follows role, authorship and state', async () => {
    const colleague = await makeParticipant(app, group);
    const draft = await draftFinding(app, author, newFinding(group));
    expect(await can(draft.id, author)).toEqual({
      ...{ 'finding.post': true, 'finding.revise': true, 'finding.relate': true },
    });
    const { id } = await postFinding(app, author, newFinding(group));
    const posted = (own: boolean, keeps: boolean): object => ({
      ...{ 'finding.revise': own, 'finding.withdraw': own, 'finding.relate': own, 'finding.requestReview': keeps },
      'finding.readOpenings': keeps,
    });
    expect(await can(id, lead)).toEqual(posted(true, true));
    expect(await can(id, colleague)).toEqual(posted(false, false));
    await withdrawFinding(app, author, { finding: id, reason: 'It was wrong' });
    expect(await can(id, author)).toEqual({
      ...{ 'finding.revise': false, 'finding.withdraw': false, 'finding.readOpenings': false },
    });
  });
});
