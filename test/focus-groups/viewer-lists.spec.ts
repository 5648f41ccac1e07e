import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestServer } from '../support/server.js';
import { act } from '../support/act.js';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let secretary: Person;
let chair: Person;
let head: Person & { readonly seat: string };
let asker: Person;
let request: string;

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  secretary = await makeSecretary(app, workingGroup.committee);
  chair = await makeCoChair(app, workingGroup);
  head = await makeCommitteeMember(app, workingGroup.committee);
  asker = await makePerson(app);
  const input = { focusGroup: group.id, party: `pty_${asker.partyId}`, statement: 'We are interested.' };
  request = (await act(app, asker, 'requestParticipation', input, 'participation { id }')).participation.id;
  await app.sql(`update seat_term set valid = daterange('2000-01-01', $2::date) where seat_id = $1`, [
    head.seat,
    inDays(30),
  ]);
});
afterAll(() => app.stop());

describe('the list of participations', () => {
  const awaiting = async (who: Person | null): Promise<string[]> => {
    const query = '{ participations(filter: { awaitsViewer: true }) { nodes { id awaitsViewer } totalCount } }';
    const { nodes, totalCount } = (await app.ask(query, {}, who?.token)).data.participations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }: { id: string }) => id);
  };

  test('holds what a lead of the group, or a secretary of it, has to answer, and nothing for anybody else', async () => {
    const own = await makeSecretary(app, group);
    expect(await awaiting(lead)).toEqual([request]);
    expect(await awaiting(own)).toEqual([request]);
    // Of the committee and of the working group: they see the request, and do not answer it.
    for (const who of [secretary, chair, head, asker, null]) expect(await awaiting(who)).toEqual([]);
  });

  test('says of which parties the viewer speaks, and tells a stranger nothing', async () => {
    const ids = async (who: Person | null, filter: string): Promise<string[]> =>
      (
        await app.ask(`{ participations(filter: { ${filter} }) { nodes { id } } }`, {}, who?.token)
      ).data.participations.nodes.map(({ id }: { id: string }) => id);
    expect(await ids(asker, 'viewerRepresents: true')).toEqual([request]);
    expect(await ids(asker, 'viewerRepresents: true, state: PARTICIPATING')).toEqual([]);
    expect(await ids(await makePerson(app), 'state: INTERESTED')).toEqual([]);
    expect(await ids(null, 'viewerRepresents: false')).toEqual([]);
  });

  test('is empty of a request once it is answered', async () => {
    const other = await makeFocusGroup(app, workingGroup);
    const leading = await makeLead(app, other, workingGroup.committee);
    const input = { focusGroup: other.id, party: `pty_${asker.partyId}`, statement: 'Here too.' };
    const { participation } = await act(app, asker, 'requestParticipation', input, 'participation { id }');
    expect(await awaiting(leading)).toEqual([participation.id]);
    const answer = { participation: participation.id, decision: 'DECLINED', reason: 'Full' };
    await act(app, leading, 'decideParticipation', answer, '__typename');
    expect(await awaiting(leading)).toEqual([]);
  });
});

describe('the list of seats', () => {
  const ending = async (who: Person | null, before = inDays(90)): Promise<string[]> => {
    const query = `query ($before: Date!) { seats(filter: { concernsViewer: true, termEndsBefore: $before }) { nodes { id } } }`;
    return (await app.ask(query, { before }, who?.token)).data.seats.nodes.map(({ id }: { id: string }) => id);
  };

  test('holds the seats whose terms end soon, for their delegations and for those who keep the committee', async () => {
    for (const who of [head, secretary, chair]) expect(await ending(who)).toEqual([`sea_${head.seat}`]);
    for (const who of [lead, asker, await makeParticipant(app, group), null]) expect(await ending(who)).toEqual([]);
  });

  test('leaves out a term that ends on that day or later, and one without an end', async () => {
    expect(await ending(head, inDays(30))).toEqual([]);
    expect(await ending(head, inDays(31))).toEqual([`sea_${head.seat}`]);
    const endless = await makeCommitteeMember(app, workingGroup.committee);
    expect(await ending(endless, '2999-01-01')).toEqual([]);
  });

  test('stands in the order in which the terms end', async () => {
    const sooner = await makeCommitteeMember(app, workingGroup.committee);
    await app.sql(`update seat_term set valid = daterange('2000-01-01', $2::date) where seat_id = $1`, [
      ...[sooner.seat, inDays(10)],
    ]);
    expect(await ending(secretary)).toEqual([`sea_${sooner.seat}`, `sea_${head.seat}`]);
  });
});

describe('what a group is for, as HTML', () => {
  test('is cleaned, and the scope is for the community alone', async () => {
    await app.sql(
      `update body set description_markdown = 'For **all** <script>x</script>', scope_markdown = 'For _us_' where id = $1`,
      [group.uuid],
    );
    const read = async (who: Person | null): Promise<Record<string, string | null>> =>
      (
        await app.ask(
          `query ($id: ID!) { focusGroup(by: { id: $id }) { descriptionHtml scopeHtml } }`,
          { id: group.id },
          who?.token,
        )
      ).data.focusGroup;
    expect((await read(lead))['scopeHtml']).toBe('<p>For <em>us</em></p>');
    const { descriptionHtml, scopeHtml } = await read(null);
    expect(descriptionHtml).toContain('<strong>all</strong>');
    expect(descriptionHtml).not.toContain('script');
    expect(scopeHtml).toBeNull();
  });
});

describe('what the viewer can do with a group', () => {
  const offered = async (who: Person): Promise<string[]> =>
    (
      await app.ask(
        `query ($id: ID!) { focusGroup(by: { id: $id }) { viewerCan { act allowed } } }`,
        { id: group.id },
        who.token,
      )
    ).data.focusGroup.viewerCan
      .filter(({ allowed }: { allowed: boolean }) => allowed)
      .map(({ act: name }: { act: string }) => name);

  test('is to steer it for the secretary of the committee, as the acts themselves allow', async () => {
    expect(await offered(secretary)).toEqual(
      expect.arrayContaining(['focus-group.conclude', 'focus-group.makeDormant', 'focus-group.designateLead']),
    );
    expect(await offered(head)).toContain('focus-group.designateLead');
    expect(await offered(head)).not.toContain('focus-group.conclude');
    expect(await offered(asker)).not.toContain('focus-group.designateLead');
  });
});
