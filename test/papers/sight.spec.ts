import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failure } from '../support/act.js';
import { TestApplication } from '../support/application.js';
import { makeFocusGroup, makeSecretary } from '../support/bodies.js';
import { ownDatabaseUrl } from '../support/database.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { makeOfficer, makePerson, type Person } from '../support/people.js';
import { download, issuePaper, newPaper, upload } from '../support/papers.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';

let app: TestApplication;
let world: MeetingWorld;
beforeAll(async () => {
  app = await TestApplication.start(
    { DATA_DIR: mkdtempSync(join(tmpdir(), 'plenary-sight-')) },
    await ownDatabaseUrl(),
  );
  world = await makeMeetingWorld(app);
});
afterAll(() => app?.stop());

/** Who of everybody finds a paper by its id, in the list, and may download it: they are the same. */
async function readers(paper: { id: string; filePath: string }): Promise<string[]> {
  const { chair, secretary, alternate, adviser, lead, participant, neighbour, stranger } = world;
  const everybody: Record<string, Pick<Person, 'token'> | null> = {
    ...{ visitor: null, stranger, administrator: await makeOfficer(app, 'ADMINISTRATOR') },
    ...{ chair, secretary, head: world.heads[0], alternate, adviser, lead, participant, neighbour },
  };
  const found: string[] = [];
  for (const [name, who] of Object.entries(everybody)) {
    const one = await app.ask(`query ($id: ID!) { paper(id: $id) { id } }`, { id: paper.id }, who?.token);
    const list = await app.ask(`{ papers(first: 100) { totalCount nodes { id } } }`, {}, who?.token);
    const inList = list.data.papers.nodes.some(({ id }: { id: string }) => id === paper.id);
    const file = await download(app, who, paper.filePath, {}, 'HEAD');
    expect([name, one.data?.paper?.id === paper.id, file.status === 200]).toEqual([name, inList, inList]);
    expect([one.errors?.[0]?.extensions['code'], file.status]).toEqual(inList ? [undefined, 200] : ['NOT_FOUND', 404]);
    if (inList) found.push(name);
  }
  return found;
}

describe('a paper is read', () => {
  const inside = ['chair', 'secretary', 'head', 'alternate', 'adviser'];
  test.each<[string, Record<string, unknown>, () => string[]]>([
    [
      'up to GREEN by the community of the working group',
      { label: 'GREEN' },
      () => [...inside, 'lead', 'participant', 'neighbour'],
    ],
    ['from AMBER on by those inside the body', { label: 'AMBER' }, () => inside],
    [
      'by chairs and secretaries alone where it is their own',
      { label: 'GREEN', audience: 'CHAIRS' },
      () => ['chair', 'secretary'],
    ],
  ])('%s', async (_, more, expected) => {
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee, more));
    expect(await readers(paper)).toEqual(expected());
  });

  test('of a focus group by those in it, and the chairs of all see no AMBER one', async () => {
    const paper = await issuePaper(app, world.lead, newPaper(world.focusGroup));
    expect(await readers(paper)).toEqual(['lead', 'participant']);
    const input = newPaper(world.focusGroup, { upload: await upload(app, world.chair) });
    expect(await failure(app, world.chair, 'issuePaper', input)).toMatchObject({ rule: 'paper.own-sight' });
    const green = await issuePaper(app, world.chair, newPaper(world.focusGroup, { label: 'GREEN' }));
    expect(green.symbol).toMatch(/^FG\//);
  });

  test('by a session as by a token, and not by a token with a lower ceiling or without the right to read', async () => {
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee));
    const [head] = world.heads;
    const cookie = await makeSession(app, head.accountId);
    expect((await download(app, null, paper.filePath, { cookie })).status).toBe(200);
    expect(
      (await askWithCookie(app, cookie, `query ($id: ID!) { paper(id: $id) { openedAt } }`, { id: paper.id })).answer
        .data.paper.openedAt,
    ).not.toBeNull();
    for (const options of [{ ceiling: 'GREEN' }, { scopes: ['write'] }]) {
      const person = await makePerson(app, options);
      await makeSecretary(app, world.committeeId, person.memberId);
      expect((await download(app, person, paper.filePath)).status).toBe(404);
    }
    expect((await download(app, { token: 'x'.repeat(40) }, paper.filePath)).status).toBe(401);
  });

  test('no more by who has left, from the next request on', async () => {
    const paper = await issuePaper(app, world.secretary, newPaper(world.committee));
    const person = await makePerson(app);
    await makeSecretary(app, world.committeeId, person.memberId);
    expect((await download(app, person, paper.filePath, {}, 'HEAD')).status).toBe(200);
    await app.sql(`update secretary set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [person.memberId]);
    expect((await download(app, person, paper.filePath, {}, 'HEAD')).status).toBe(404);
  });
});

describe("the chairs' own", () => {
  test('leave no gap in the numbers that others see', async () => {
    const before = await issuePaper(app, world.secretary, newPaper(world.committee));
    const own = await issuePaper(app, world.chair, newPaper(world.committee, { audience: 'CHAIRS', kind: 'CIRCULAR' }));
    const after = await issuePaper(app, world.secretary, newPaper(world.committee));
    expect(own.symbol).toMatch(/^SC\/\d+\/Chairs\.\d+$/);
    expect(Number(after.symbol.split('/')[2])).toBe(Number(before.symbol.split('/')[2]) + 1);
    const waiting = own.notOpenedBy.map(({ id }: { id: string }) => id);
    expect(waiting).toContain(`mem_${world.secretary.memberId}`);
    expect(waiting).not.toContain(`mem_${world.heads[0].memberId}`);
  });
});

describe('a paper is not issued', () => {
  const refused = async (who: Person, more: object): ReturnType<typeof failure> =>
    failure(app, who, 'issuePaper', newPaper(world.committee, { upload: await upload(app, world.secretary), ...more }));

  test('by those who may only read, and nothing is attached', async () => {
    const id = await upload(app, world.secretary);
    expect(await failure(app, world.heads[0], 'issuePaper', newPaper(world.committee, { upload: id }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await failure(app, world.lead, 'issuePaper', newPaper(world.committee, { upload: id }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await app.sql(`select from upload where id = $1 and attached_at is not null`, [id.slice(4)])).toEqual([]);
  });

  test('under a label looser than that of its meeting or of the paper that it belongs to', async () => {
    const meeting = await putMeeting(app, world.committeeId, { label: 'AMBER' });
    expect(await refused(world.secretary, { meeting, label: 'GREEN' })).toMatchObject({
      rule: 'paper.label-tightens',
      path: ['label'],
    });
    const base = await issuePaper(app, world.secretary, newPaper(world.committee, { label: 'AMBER_STRICT' }));
    expect(await refused(world.secretary, { addendumTo: base.id })).toMatchObject({ rule: 'paper.label-tightens' });
    const own = await issuePaper(app, world.secretary, newPaper(world.committee, { audience: 'CHAIRS' }));
    expect(await refused(world.secretary, { revisionOf: own.id, audience: 'BODY' })).toMatchObject({
      rule: 'paper.audience-of-base',
    });
  });

  test('for a meeting, or after a paper, of another body', async () => {
    const meeting = await putMeeting(app, world.focusGroupId, { label: 'GREEN' });
    expect(await refused(world.secretary, { meeting })).toMatchObject({
      rule: 'paper.meeting-of-body',
      path: ['meeting'],
    });
    const other = await issuePaper(app, world.lead, newPaper(world.focusGroup, { label: 'GREEN' }));
    expect(await refused(world.secretary, { revisionOf: other.id })).toMatchObject({
      rule: 'paper.base-of-body',
      path: ['revisionOf'],
    });
    const joint = await putMeeting(app, world.group.id, { label: 'GREEN' });
    expect((await issuePaper(app, world.secretary, newPaper(world.committee, { meeting: joint }))).meeting).toEqual({
      id: joint,
    });
  });

  test('with somebody else’s, an unknown, or an empty upload, or after what cannot be seen', async () => {
    const foreign = await upload(app, world.chair);
    expect(await refused(world.secretary, { upload: foreign })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(world.secretary, { upload: `upl_${randomUUID()}` })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(world.secretary, { upload: 'nonsense' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['upload'],
    });
    const input = { fileName: 'a.pdf', size: 5, noClassifiedInformation: true };
    const announced = await app.ask(
      `mutation ($input: CreateUploadInput!) { createUpload(input: $input) { upload { id } } }`,
      { input },
      world.secretary.token,
    );
    expect(await refused(world.secretary, { upload: announced.data.createUpload.upload.id })).toMatchObject({
      rule: 'upload.received',
    });
    const hidden = await issuePaper(app, world.lead, newPaper(world.focusGroup));
    expect(await refused(world.secretary, { addendumTo: hidden.id })).toMatchObject({ code: 'NOT_FOUND' });
    const hiddenBody = await makeFocusGroup(app, world.group, 'PROPOSED');
    expect(
      await failure(app, world.stranger, 'issuePaper', newPaper(`bdy_${hiddenBody}`, { upload: foreign })),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('as two things at once, or as another kind than what it belongs to', async () => {
    const base = await issuePaper(app, world.secretary, newPaper(world.committee));
    expect(await refused(world.secretary, { revisionOf: base.id, addendumTo: base.id })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['addendumTo'],
    });
    expect(await refused(world.secretary, { revisionOf: base.id, kind: 'CIRCULAR' })).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['kind'],
    });
  });

  test('twice, when the request is repeated with its key', async () => {
    const input = newPaper(world.committee, {
      upload: await upload(app, world.secretary),
      idempotencyKey: randomUUID(),
    });
    const [one, other] = [await issuePaper(app, world.secretary, input), await issuePaper(app, world.secretary, input)];
    expect(other).toEqual(one);
  });
});

test('papers are found by body, meeting, kind, year, symbol, words and whether they were opened', async () => {
  const meeting = await putMeeting(app, world.committeeId, { label: 'GREEN' });
  const paper = await issuePaper(
    app,
    world.secretary,
    newPaper(world.committee, { meeting, title: 'Über die Prüfung', kind: 'CIRCULAR' }),
  );
  const year = Number(paper.symbol.split('/')[1]);
  const find = async (filter: object, who = world.secretary): Promise<boolean> => {
    const { data } = await app.ask(
      `query ($filter: PaperFilter) { papers(filter: $filter) { nodes { id } } }`,
      { filter },
      who.token,
    );
    return data.papers.nodes.some(({ id }: { id: string }) => id === paper.id);
  };
  const matching = [
    ...[{ body: { id: world.committee } }, { body: { slug: `${world.group.slug}-committee` } }, { meeting }, { year }],
    ...[{ workingGroup: world.group.slug }, { symbol: paper.symbol }, { textContains: 'PRÜFUNG' }, { opened: false }],
    ...[{ kind: 'CIRCULAR' }, { audience: 'BODY' }, { label: 'AMBER' }, { state: 'ISSUED' }],
  ];
  for (const filter of matching) expect([filter, await find(filter)]).toEqual([filter, true]);
  const others = [
    ...[{ body: { id: world.focusGroup } }, { meeting: `mtg_${randomUUID()}` }, { year: year - 1 }, { kind: 'PAPER' }],
    ...[
      { textContains: 'nothing' },
      { opened: true },
      { audience: 'CHAIRS' },
      { label: 'GREEN' },
      { state: 'WITHDRAWN' },
    ],
  ];
  for (const filter of others) expect([filter, await find(filter)]).toEqual([filter, false]);
});
