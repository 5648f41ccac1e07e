import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { TestServer } from '../support/server.js';
import {
  makeCoChair,
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
} from '../support/groups.js';
import { putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { newFinding, postFinding } from '../findings/acts.js';

let app: TestServer;
beforeAll(async () => {
  app = await TestServer.shared();
});
afterAll(() => app.stop());

test('a leading seat that leaves the committee is shown, keeps its lead until the chairs end it, and another takes over', async () => {
  const workingGroup = await makeWorkingGroup(app);
  const group = await makeFocusGroup(app, workingGroup);
  const lead = await makeLead(app, group, workingGroup.committee);
  const chair = await makeCoChair(app, workingGroup);
  const secretary = await makeSecretary(app, workingGroup.committee);
  const participant = await makeParticipant(app, group);
  const next = await makeCommitteeMember(app, workingGroup.committee);
  const today = new Date().toISOString().slice(0, 10);
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
  const leads = async (who: Person): Promise<any[]> =>
    (
      await app.ask(
        `query ($id: ID!) { focusGroup(by: { id: $id }) { leads { id onCommittee leftCommitteeOn formerParty { id } member { id } } } }`,
        { id: group.id },
        who.token,
      )
    ).data.focusGroup.leads;
  const toReplace = async (who: Person | null): Promise<string[]> =>
    (await app.ask(`{ leadsToReplace { id } }`, {}, who?.token)).data.leadsToReplace.map(
      ({ id }: { id: string }) => id,
    );
  const [held] = await leads(participant);
  expect(held).toMatchObject({ onCommittee: true, leftCommitteeOn: null, formerParty: null });
  expect(await toReplace(chair)).toEqual([]);

  await app.sql(
    `update seat_term set valid = daterange('2000-01-01', $2::date), vacated_on = $2::date
      where seat_id = (select seat_id from lead where id = $1)`,
    [held.id.slice(4), today],
  );
  expect(await leads(participant)).toMatchObject([
    { onCommittee: false, leftCommitteeOn: today, formerParty: { id: `pty_${lead.partyId}` } },
  ]);
  for (const who of [chair, secretary, lead]) expect(await toReplace(who)).toEqual([held.id]);
  for (const who of [participant, next, null]) expect(await toReplace(who)).toEqual([]);
  // The rule is procedural: whom the seat designated goes on.
  await postFinding(app, lead, newFinding(group));

  const reason = 'Its party has left the committee';
  for (const who of [lead, next])
    expect((await failure(app, who, 'endLead', { lead: held.id, reason })).code).toBe('FORBIDDEN');
  const designate = { focusGroup: group.id, seat: `sea_${next.seat}`, member: `mem_${next.memberId}` };
  await act(app, next, 'designateLead', designate, '__typename');
  const ended = await act(app, chair, 'endLead', { lead: held.id, reason }, 'focusGroup { leads { member { id } } }');
  expect(ended.focusGroup.leads).toEqual([{ member: { id: `mem_${next.memberId}` } }]);
  expect((await failure(app, secretary, 'endLead', { lead: held.id, reason })).rule).toBe('focus-group.lead-ended');
  expect((await failure(app, lead, 'postFinding', newFinding(group))).code).toBe('FORBIDDEN');
  expect(await toReplace(chair)).toEqual([]);
});

test('a group in which nothing happens is suggested for dormancy to its chairs, until they say that it goes on', async () => {
  const workingGroup = await makeWorkingGroup(app);
  const group = await makeFocusGroup(app, workingGroup);
  const lead = await makeLead(app, group, workingGroup.committee);
  const chair = await makeCoChair(app, workingGroup);
  const secretary = await makeSecretary(app, workingGroup.committee);
  const fields = 'body { id } quietSince lastMeetingOn lastFindingOn lastCommentOn activeSince';
  const quiet = async (who: Person | null): Promise<unknown[]> =>
    (await app.ask(`{ quietGroups { ${fields} } }`, {}, who?.token)).data.quietGroups;
  // Of what nothing is known, nothing is said.
  expect(await quiet(chair)).toEqual([]);
  await putMeeting(app, group.uuid, { state: 'HELD', starts_at: '2024-05-05T10:00:00Z' });
  const suggested = [
    {
      ...{ body: { id: group.id }, quietSince: '2024-05-05', lastMeetingOn: '2024-05-05', lastFindingOn: null },
      ...{ lastCommentOn: null, activeSince: null },
    },
  ];
  for (const who of [chair, secretary]) expect(await quiet(who)).toEqual(suggested);
  for (const who of [lead, await makeCommitteeMember(app, workingGroup.committee), null])
    expect(await quiet(who)).toEqual([]);
  // What the chair may not see tells them nothing, not even by its being there.
  await postFinding(app, lead, newFinding(group, { label: 'AMBER_STRICT' }));
  expect(await quiet(chair)).toEqual(suggested);

  const keep = { focusGroup: group.id, months: 6, reason: 'They write' };
  expect((await failure(app, lead, 'keepFocusGroupActive', keep)).code).toBe('FORBIDDEN');
  expect((await failure(app, chair, 'keepFocusGroupActive', { ...keep, months: 25 })).path).toEqual(['months']);
  await act(app, chair, 'keepFocusGroupActive', keep, 'focusGroup { state }');
  for (const who of [chair, secretary]) expect(await quiet(who)).toEqual([]);
  await app.sql(`alter table dormancy_declined disable trigger user`);
  await app.sql(`update dormancy_declined set quiet_until = current_date - 1 where body_id = $1`, [group.uuid]);
  await app.sql(`alter table dormancy_declined enable trigger user`);
  expect(await quiet(chair)).toEqual(suggested);
  const coming = await putMeeting(app, group.uuid, {});
  expect(await quiet(chair)).toEqual([]);
  await app.sql(`delete from meeting where id = $1`, [coming.slice(4)]);
  await postFinding(app, lead, newFinding(group, { label: 'GREEN' }));
  expect(await quiet(chair)).toEqual([]);
  await app.sql(`update body set state = 'DORMANT' where id = $1`, [group.uuid]);
  expect((await failure(app, chair, 'keepFocusGroupActive', keep)).rule).toBe('focus-group.state');
});
