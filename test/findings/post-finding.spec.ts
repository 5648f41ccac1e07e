import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { failure } from '../support/act.js';
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
import { makePerson, type Person } from '../support/people.js';
import { draftFinding, newFinding, postDraftFinding, postFinding } from './acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let participant: Person;
let lead: Person;
const year = new Date().getUTCFullYear();

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  participant = await makeParticipant(app, group);
  lead = await makeLead(app, group, workingGroup.committee);
});
afterAll(() => app.stop());

const rowsOf = async (body: TestBody): Promise<number[]> =>
  (
    await app.sql<{ n: number[] }>(
      `select array[(select count(*)::int from finding where body_id = $1),
                    (select count(*)::int from finding_revision r join finding f on f.id = r.finding_id where f.body_id = $1),
                    (select count(*)::int from event where body_id = $1)] as n`,
      [body.uuid],
    )
  )[0]?.n ?? [];

describe('posting a finding', () => {
  test('gives it a symbol, its first revision, its author and the party for which they take part', async () => {
    const finding = await postFinding(
      app,
      participant,
      newFinding(group, { title: 'Badges', bodyMarkdown: 'Wear *them*.' }),
    );
    expect(finding).toMatchObject({
      symbol: expect.stringMatching(new RegExp(`^${group.prefix}/${year}/F\\d+$`)),
      state: 'POSTED',
      label: 'AMBER',
      title: 'Badges',
      bodyHtml: '<p>Wear <em>them</em>.</p>',
      revision: 1,
      version: 1,
      author: { id: `mem_${participant.memberId}` },
      originatingParty: { id: `pty_${participant.partyId}` },
      revisions: [{ number: 1, title: 'Badges', label: 'AMBER', note: '' }],
    });
    expect(finding.citation).toBe(
      `${finding.symbol}, Badges, Test focus group, revision 1, ${finding.updatedAt.slice(0, 10)}`,
    );
    expect(finding.postedAt).toBe(finding.updatedAt);
  });

  test('issues the numbers of a group and year in order, whoever posts at the same time', async () => {
    const own = await makeFocusGroup(app, workingGroup);
    const author = await makeParticipant(app, own);
    const posted = await Promise.all(
      Array.from({ length: 20 }, (_, index) => postFinding(app, author, newFinding(own, { title: `Number ${index}` }))),
    );
    const numbers = posted.map(({ symbol }) => Number(symbol.split('/F')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('gives the number of an act that was rolled back to the next finding', async () => {
    const own = await makeFocusGroup(app, workingGroup);
    const author = await makeParticipant(app, own);
    await app.sql(
      `create or replace function refuse_title() returns trigger language plpgsql as $$ begin if new.title = 'Refuse me' then raise exception 'refused'; end if; return new; end $$`,
    );
    await app.sql(
      `create or replace trigger refuse_title before insert on finding_revision for each row execute function refuse_title()`,
    );
    const input = newFinding(own, { title: 'Refuse me' });
    expect((await failure(app, author, 'postFinding', input)).code).toBe('INTERNAL_SERVER_ERROR');
    expect(await rowsOf(own)).toEqual([0, 0, 0]);
    expect((await postFinding(app, author, newFinding(own))).symbol).toBe(`${own.prefix}/${year}/F1`);
  });

  test('is done once for an idempotency key, however often it is sent', async () => {
    const own = await makeFocusGroup(app, workingGroup);
    const author = await makeParticipant(app, own);
    const input = newFinding(own, { idempotencyKey: randomUUID() });
    const answers = await Promise.all(Array.from({ length: 10 }, () => postFinding(app, author, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await rowsOf(own)).toEqual([1, 1, 1]);
    expect((await failure(app, author, 'postFinding', { ...input, title: 'Other' })).code).toBe('CONFLICT');
  });

  test('names the year in which it is in the home zone of the group', async () => {
    const own = await makeFocusGroup(app, workingGroup, { timeZone: 'Pacific/Kiritimati' });
    const author = await makeParticipant(app, own);
    const there = new Intl.DateTimeFormat('en', { timeZone: 'Pacific/Kiritimati', year: 'numeric' }).format(new Date());
    expect((await postFinding(app, author, newFinding(own))).symbol).toBe(`${own.prefix}/${there}/F1`);
  });

  test('belongs to an active focus group', async () => {
    const dormant = await makeFocusGroup(app, workingGroup, { state: 'DORMANT' });
    const author = await makeParticipant(app, dormant);
    expect(await failure(app, author, 'postFinding', newFinding(dormant))).toMatchObject({
      rule: 'finding.group-active',
    });
    await makeSecretary(app, workingGroup.committee, author);
    expect(await failure(app, author, 'postFinding', newFinding(workingGroup.committee))).toMatchObject({
      rule: 'finding.in-focus-group',
      path: ['body'],
    });
    expect(await rowsOf(dormant)).toEqual([0, 0, 0]);
  });

  test('answers areas of its own group or of the working group, and of no other', async () => {
    const other = await makeFocusGroup(app, workingGroup);
    const elsewhere = await makeFocusGroup(app, await makeWorkingGroup(app));
    const [own, common, foreign, hidden] = await Promise.all(
      [group, workingGroup, other, elsewhere].map(async (body) => {
        const id = randomUUID();
        await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Area')`, [
          id,
          body.uuid,
        ]);
        return `afi_${id}`;
      }),
    );
    const finding = await postFinding(app, lead, newFinding(group, { areas: [own, common, own] }));
    expect(finding.areas).toHaveLength(2);
    expect(await failure(app, lead, 'postFinding', newFinding(group, { areas: [foreign] }))).toMatchObject({
      rule: 'finding.area-of-group',
    });
    for (const areas of [[hidden], [`afi_${randomUUID()}`], [group.id]])
      expect((await failure(app, lead, 'postFinding', newFinding(group, { areas }))).code).toBe('NOT_FOUND');
  });

  test('is for those of the group who write: others of the community may not, strangers do not find the group', async () => {
    const outsider = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
    const observing = await makeParticipant(app, group, { state: 'OBSERVING' });
    const stranger = await makePerson(app);
    const proposed = await makeFocusGroup(app, workingGroup, { state: 'PROPOSED' });
    const elsewhere = await makeParticipant(app, await makeFocusGroup(app, await makeWorkingGroup(app)));
    expect((await failure(app, outsider, 'postFinding', newFinding(group))).code).toBe('FORBIDDEN');
    expect((await failure(app, observing, 'postFinding', newFinding(group))).code).toBe('FORBIDDEN');
    expect((await failure(app, stranger, 'postFinding', newFinding(group))).code).toBe('FORBIDDEN');
    expect((await failure(app, elsewhere, 'postFinding', newFinding(proposed))).code).toBe('NOT_FOUND');
    expect((await failure(app, null, 'postFinding', newFinding(group))).code).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['an empty title', { title: '' }, 'title'],
    ['a title of spaces', { title: '   ' }, 'title'],
    ['a title of two lines', { title: 'two\nlines' }, 'title'],
    ['a title of 301 characters', { title: 'x'.repeat(301) }, 'title'],
    ['NUL', { title: 'nul \0' }, 'title'],
    ['an empty text', { bodyMarkdown: '' }, 'bodyMarkdown'],
    ['half a character', { bodyMarkdown: 'half \ud800' }, 'bodyMarkdown'],
    ['a text of 100,001 characters', { bodyMarkdown: 'x'.repeat(100_001) }, 'bodyMarkdown'],
    ['a body that is no id', { body: 'nonsense' }, 'body'],
    ['an area that is no id', { areas: ['nonsense'] }, 'areas'],
    ['21 areas', { areas: Array.from({ length: 21 }, () => `afi_${randomUUID()}`) }, 'areas'],
    ['an empty key', { idempotencyKey: '' }, 'idempotencyKey'],
  ])('refuses %s and names the field', async (_, wrong, field) => {
    const before = await rowsOf(group);
    const refused = await failure(app, participant, 'postFinding', newFinding(group, wrong));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', path: [field] });
    expect(await rowsOf(group)).toEqual(before);
  });

  test('by an access token goes as far as the token reads', async () => {
    const limited = await makeParticipant(app, group, { ceiling: 'GREEN' });
    expect(await failure(app, limited, 'postFinding', newFinding(group))).toMatchObject({
      rule: 'finding.own-sight',
      path: ['label'],
    });
    const { id } = await postFinding(app, limited, newFinding(group, { label: 'GREEN' }));
    const tighter = { finding: id, label: 'AMBER' };
    expect((await failure(app, limited, 'reviseFinding', tighter)).rule).toBe('finding.own-sight');
  });

  test('takes a text of 100,000 characters', async () => {
    const bodyMarkdown = 'word '.repeat(20_000);
    expect((await postFinding(app, participant, newFinding(group, { bodyMarkdown }))).bodyMarkdown).toBe(bodyMarkdown);
  });
});

describe('a draft', () => {
  test('has no symbol and no history, and is posted once', async () => {
    const draft = await draftFinding(app, participant, newFinding(group));
    expect(draft).toMatchObject({ symbol: null, citation: null, postedAt: null, state: 'DRAFT', revisions: [] });
    const posted = await postDraftFinding(app, participant, { finding: draft.id, expectedVersion: 1 });
    expect(posted).toMatchObject({ id: draft.id, state: 'POSTED', version: 2, revision: 1 });
    expect(posted.revisions).toHaveLength(1);
    expect(await failure(app, participant, 'postDraftFinding', { finding: draft.id })).toMatchObject({
      rule: 'finding.posted-once',
    });
  });

  test('may be posted by a lead, and stays the work of its author', async () => {
    const draft = await draftFinding(app, participant, newFinding(group));
    const posted = await postDraftFinding(app, lead, { finding: draft.id });
    expect(posted.author.id).toBe(`mem_${participant.memberId}`);
    expect(posted.revisions[0].author.id).toBe(`mem_${participant.memberId}`);
  });

  test('that was loaded with former wordings shows none of them once it is posted', async () => {
    const draft = await draftFinding(app, participant, newFinding(group));
    await app.sql(
      `insert into finding_revision (id, finding_id, number, title, body_markdown, label, author_id)
       select gen_random_uuid(), id, number, 'Too frank', 'Too frank', label, author_id from finding, generate_series(1, 2) number where id = $1`,
      [draft.id.slice(4)],
    );
    const { revisions } = await postDraftFinding(app, participant, { finding: draft.id });
    expect(revisions).toMatchObject([{ number: 1, title: 'A title' }]);
  });

  test('posted by two at once is posted once', async () => {
    const draft = await draftFinding(app, participant, newFinding(group));
    const answers = await Promise.all(
      [participant, lead].map(({ token }) =>
        app.ask(
          `mutation ($input: PostDraftFindingInput!) { postDraftFinding(input: $input) { finding { symbol } userErrors { rule } } }`,
          { input: { finding: draft.id } },
          token,
        ),
      ),
    );
    const done = answers.filter(({ data }) => data.postDraftFinding.finding);
    expect(done).toHaveLength(1);
  });
});
