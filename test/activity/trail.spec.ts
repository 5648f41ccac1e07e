import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { act } from '../support/meeting-acts.js';
import { makeMeetingWorld, putMeeting } from '../support/meetings.js';
import { makeOfficer, makePerson } from '../support/people.js';

let app: TestServer;
let admin: { accountId: string; email: string; token: string };
let auditor: { accountId: string; token: string };
let person: { accountId: string; token: string };

const TRAIL = `query($filter: TrailFilter, $after: String) { trail(first: 1, filter: $filter, after: $after) {
  totalCount nodes { id act occurredAt who { account email name } subject { type id } body onBehalfOfSeat changes } pageInfo { endCursor } } }`;

beforeAll(async () => {
  app = await TestServer.shared();
  admin = await makeOfficer(app, 'ADMINISTRATOR');
  auditor = await makeOfficer(app, 'AUDITOR');
  person = await makePerson(app);
  for (const act of ['grantOffice', 'endOffice'])
    await app.ask(
      `mutation { ${act}(input: { id: "acc_${person.accountId}", office: AUDITOR }) { userErrors { rule } } }`,
      {},
      admin.token,
    );
});
afterAll(() => app.stop());

describe('the trail', () => {
  test('tells the auditor what was done, by whom, to what, newest first', async () => {
    const filter = { subject: `acc_${person.accountId}` };
    const { data } = await app.ask(TRAIL, { filter }, auditor.token);
    expect(data.trail.totalCount).toBe(2);
    expect(data.trail.nodes).toEqual([
      {
        id: expect.stringMatching(/^evt_/) as unknown,
        act: 'office.ended',
        occurredAt: expect.stringMatching(/Z$/) as unknown,
        who: { account: `acc_${admin.accountId}`, email: admin.email, name: null },
        subject: { type: 'Account', id: `acc_${person.accountId}` },
        body: null,
        onBehalfOfSeat: null,
        changes: { office: 'AUDITOR' },
      },
    ]);
    const next = await app.ask(TRAIL, { filter, after: data.trail.pageInfo.endCursor }, auditor.token);
    expect(next.data.trail.nodes[0].act).toBe('office.granted');
    const node = await app.ask(
      'query($id: ID!) { node(id: $id) { ... on TrailEntry { act changes } } }',
      { id: data.trail.nodes[0].id },
      auditor.token,
    );
    expect(node.data.node).toEqual({ act: 'office.ended', changes: { office: 'AUDITOR' } });
  });

  test('is filtered by act, by who did it, and by time', async () => {
    const count = async (filter: Record<string, unknown>): Promise<number> =>
      (await app.ask(TRAIL, { filter }, auditor.token)).data.trail.totalCount as number;
    const account = `acc_${admin.accountId}`;
    expect(await count({ account })).toBe(2);
    expect(await count({ account, act: 'office.granted' })).toBe(1);
    const now = new Date().toISOString();
    expect(await count({ account, since: now })).toBe(0);
    expect(await count({ account, until: now })).toBe(2);
    const { errors } = await app.ask(TRAIL, { filter: { subject: 'nonsense' } }, auditor.token);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('is filtered by body and by the type of thing, and names body and seat where the auditor sees them', async () => {
    const world = await makeMeetingWorld(app);
    const meeting = await putMeeting(app, world.committeeId);
    const evidence = { description: 'E-mail', receivedAt: new Date(Date.now() - 60_000).toISOString() };
    const onBehalfOf = { seat: `sea_${world.group.seats[1]}`, evidence };
    await act(app, 'replyToMeeting', { meeting, answer: 'REGRETS', onBehalfOf }, world.secretary);
    const entries = `query($filter: TrailFilter) { trail(filter: $filter) {
      nodes { act inBody { id } onBehalfOf { number holder { id } } } } }`;
    const of = async (filter: Record<string, unknown>): Promise<unknown> =>
      (await app.ask(entries, { filter }, auditor.token)).data.trail.nodes as unknown;
    const recorded = {
      act: 'meeting.repliedOnBehalf',
      inBody: { id: world.committee },
      onBehalfOf: { number: 2, holder: { id: `pty_${world.heads[1].partyId}` } },
    };
    expect(await of({ body: world.committee })).toEqual([recorded]);
    expect(await of({ body: world.committee, subjectType: 'Reply' })).toEqual([recorded]);
    expect(await of({ body: world.committee, subjectType: 'Account' })).toEqual([]);
    expect(await of({ body: world.focusGroup })).toEqual([]);
  });

  test('is for auditors only: an administrator reads no entry, by list or by id', async () => {
    expect((await app.ask(TRAIL)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const [entry] = await app.sql<{ id: string }>(`select id from event where subject_id = $1`, [person.accountId]);
    for (const { token } of [admin, person]) {
      expect((await app.ask(TRAIL, {}, token)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      const node = await app.ask('query($id: ID!) { node(id: $id) { id } }', { id: `evt_${entry?.id}` }, token);
      expect(node.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });

  test('is never changed or shortened, not even by SQL', async () => {
    await expect(app.sql(`update event set act = 'nothing'`)).rejects.toThrow('never changed');
    await expect(app.sql(`delete from event`)).rejects.toThrow('never changed');
  });
});
