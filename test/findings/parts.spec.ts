import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { makeFocusGroup, makeLead, makeParticipant, makeWorkingGroup, type TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { draftFinding, newFinding, postFinding, reviseFinding } from './acts.js';

let app: TestServer;
let group: TestBody;
let author: Person;
let colleague: Person;
let outsider: Person;
let lead: Person;
let finding: string;

beforeAll(async () => {
  app = await TestServer.shared();
  const workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  author = await makeParticipant(app, group);
  colleague = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
  outsider = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
});
beforeEach(async () => {
  finding = (await postFinding(app, author, newFinding(group))).id;
});
afterAll(() => app.stop());

const PARTS = `summary { what whereSeen whyItMatters recommendation } evidence { kind words link }`;
const READ = `${PARTS} summaryHtml { what recommendation } revisions { number ${PARTS} }
  related { id } supersedes { id } supersededBy { id } viewerReadRevision changedSinceRead`;
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
async function read(who: Person, id: string): Promise<any> {
  const { data, errors } = await app.ask(
    `query ($id: ID!) { finding(by: { id: $id }) { ${READ} } }`,
    { id },
    who.token,
  );
  expect(errors).toBeUndefined();
  return data.finding;
}
const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
const relate = (who: Person, other: string, as: string): Promise<unknown> =>
  act(app, who, 'relateFinding', { finding, other, as }, 'finding { id }');
const refused = async (who: Person, name: string, input: Record<string, unknown>): Promise<unknown> => {
  const { rule, code } = await failure(app, who, name, { finding, ...input });
  return rule ?? code;
};

const course = { kind: 'COURSE', words: 'Course in a capital', link: null };
const page = { kind: 'LINK', words: 'A page', link: 'https://example.org/page' };

describe('the summary and the evidence of a finding', () => {
  test('are parts of each wording: a revision changes what it gives, and the former stays as it was', async () => {
    const summary = { what: 'Badges *work*.', whereSeen: 'In two ports.' };
    const { id } = await postFinding(app, author, newFinding(group, { summary, evidence: [course, page] }));
    const first = { ...summary, whyItMatters: '', recommendation: '' };
    expect(await read(colleague, id)).toMatchObject({
      ...{ summary: first, evidence: [course, page], revisions: [{ summary: first, evidence: [course, page] }] },
      summaryHtml: { what: '<p>Badges <em>work</em>.</p>', recommendation: '' },
    });
    await reviseFinding(app, author, { finding: id, summary: { whereSeen: '', recommendation: 'Wear <b>them</b>.' } });
    await reviseFinding(app, author, { finding: id, evidence: [page] });
    const last = { ...first, whereSeen: '', recommendation: 'Wear <b>them</b>.' };
    expect(await read(colleague, id)).toMatchObject({
      ...{ summary: last, evidence: [page] },
      revisions: [
        { summary: first, evidence: [course, page] },
        { summary: last, evidence: [course, page] },
        { summary: last, evidence: [page] },
      ],
    });
    await reviseFinding(app, author, { finding: id, evidence: [] });
    expect(await read(colleague, id)).toMatchObject({ evidence: [] });
  });

  test('of a draft are changed in their place, and go with it', async () => {
    const { id } = await draftFinding(app, author, newFinding(group, { summary: { what: 'One' }, evidence: [course] }));
    await reviseFinding(app, author, { finding: id, summary: { what: 'Two' }, evidence: [page, course] });
    await act(app, author, 'postDraftFinding', { finding: id }, 'finding { id }');
    const { summary, evidence, revisions } = await read(colleague, id);
    expect(evidence).toEqual([page, course]);
    expect(revisions).toEqual([{ number: 1, summary, evidence }]);
    expect(summary.what).toBe('Two');
  });

  test.each([
    ['a part of 10,001 characters', { summary: { what: 'x'.repeat(10_001) } }, ['summary', 'what']],
    ['NUL in a part', { summary: { recommendation: 'a\0b' } }, ['summary', 'recommendation']],
    ['a link that is a script', { evidence: [{ ...page, link: 'javascript:alert(1)' }] }, ['evidence', '0', 'link']],
    ['evidence without words', { evidence: [{ ...course, words: '' }] }, ['evidence', '0', 'words']],
    ['evidence on two lines', { evidence: [{ ...course, words: 'a\nb' }] }, ['evidence', '0', 'words']],
    ['51 pieces of evidence', { evidence: Array.from({ length: 51 }, () => course) }, ['evidence']],
  ])('are refused with %s, and the field is named', async (_, wrong, path) => {
    for (const [name, input] of [
      ['postFinding', newFinding(group, wrong)],
      ['reviseFinding', { finding, ...wrong }],
    ] as const)
      expect(await failure(app, author, name, input)).toMatchObject({ code: 'INVALID_INPUT', path });
  });
});

describe('what a finding has to do with others', () => {
  test('is seen from both, and no further than each is seen', async () => {
    const open = (await postFinding(app, lead, newFinding(group, { label: 'GREEN' }))).id;
    const version = (await read(author, open)).revisions.length;
    await relate(author, open, 'RELATED');
    expect(ids((await read(colleague, finding)).related)).toEqual([open]);
    const fromThere = await read(colleague, open);
    expect([ids(fromThere.related), fromThere.revisions.length]).toEqual([[finding], version]);
    // Whoever does not see the other does not learn of it.
    expect((await read(outsider, open)).related).toEqual([]);
    expect(await refused(colleague, 'relateFinding', { other: open, as: 'RELATED' })).toBe('FORBIDDEN');
    expect(await refused(author, 'relateFinding', { other: finding, as: 'RELATED' })).toBe('finding.relates');
    await act(app, author, 'unrelateFinding', { finding, other: open }, 'finding { id }');
    expect((await read(colleague, open)).related).toEqual([]);
    expect(await refused(author, 'unrelateFinding', { other: open })).toBe('finding.relates');
  });

  test('can be that it stands in the place of one of its own group, no stricter, and never in a circle', async () => {
    const [second, third] = [
      (await postFinding(app, lead, newFinding(group))).id,
      (await postFinding(app, lead, newFinding(group, { label: 'AMBER_STRICT' }))).id,
    ];
    await relate(author, second, 'SUPERSEDES');
    expect(ids((await read(colleague, finding)).supersedes)).toEqual([second]);
    expect(ids((await read(colleague, second)).supersededBy)).toEqual([finding]);
    const supersede = (own: string, other: string): Promise<unknown> =>
      refused(lead, 'relateFinding', { finding: own, other, as: 'SUPERSEDES' });
    expect(await supersede(second, finding)).toBe('finding.supersedes');
    expect(await supersede(finding, third)).toBe('finding.supersedes');
    await act(app, lead, 'relateFinding', { finding: third, other: finding, as: 'SUPERSEDES' }, 'finding { id }');
    const draft = (await draftFinding(app, author, newFinding(group))).id;
    expect(await supersede(finding, draft)).toBe('finding.supersedes');
    const elsewhere = (await postFinding(app, outsider, await foreign())).id;
    expect(await supersede(finding, elsewhere)).toBe('finding.supersedes');
  });

  const foreign = async (): Promise<Record<string, unknown>> => {
    const [{ id }] = (await app.sql(
      `select body_id as id from participation n join participant p on p.participation_id = n.id where p.member_id = $1`,
      [outsider.memberId],
    )) as [{ id: string }];
    return { ...newFinding(group, { label: 'GREEN' }), body: `bdy_${id}` };
  };
});

describe('a mark that a revision was read', () => {
  test('shows what was changed since, to who set it and nobody else', async () => {
    const mark = (who: Person, revision: number): Promise<unknown> =>
      act(app, who, 'markFindingRead', { finding, revision }, 'finding { id }');
    expect(await read(colleague, finding)).toMatchObject({ viewerReadRevision: null, changedSinceRead: false });
    await mark(colleague, 1);
    await reviseFinding(app, author, { finding, title: 'Another' });
    expect(await read(colleague, finding)).toMatchObject({ viewerReadRevision: 1, changedSinceRead: true });
    expect(await read(lead, finding)).toMatchObject({ viewerReadRevision: null, changedSinceRead: false });
    const changed = await app.ask(
      `query ($body: ID!) { findings(filter: { body: $body, changedSinceRead: true }) { nodes { id } } }`,
      { body: group.id },
      colleague.token,
    );
    expect(changed.data.findings.nodes).toEqual([{ id: finding }]);
    expect(await refused(colleague, 'markFindingRead', { revision: 3 })).toBe('INVALID_INPUT');
    expect(await refused(outsider, 'markFindingRead', { revision: 1 })).toBe('NOT_FOUND');
    await mark(colleague, 2);
    // A page that was left open elsewhere does not take it back.
    await mark(colleague, 1);
    expect(await read(colleague, finding)).toMatchObject({ viewerReadRevision: 2, changedSinceRead: false });
  });
});
