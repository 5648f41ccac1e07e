import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { act, failure } from '../support/act.js';
import { agendaOf } from '../support/agendas.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import { issuePaper, newPaper } from '../support/papers.js';
import type { Person } from '../support/people.js';

let mail: MailServer;
let app: TestApplication;
let world: MeetingWorld;
let meeting: string;
let next: string;
const proposals: Record<string, string> = {};

const HOUR = 3_600_000;
const seat = (number: number): string => `sea_${world.group.seats[number - 1]}`;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  world = await makeMeetingWorld(app);
  const columns = { title: 'Spring meeting', label: 'AMBER' };
  meeting = await putMeeting(app, world.committeeId, { ...columns, starts_at: new Date(Date.now() + 6 * HOUR) });
  next = await putMeeting(app, world.committeeId, { title: 'Autumn meeting', label: 'AMBER' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const deliver = async (): Promise<ReceivedMail[]> => {
  await app.runJobs();
  return mail.received.splice(0);
};
const addresses = (mails: readonly ReceivedMail[]): string[] =>
  mails.map(({ envelope }) => envelope.to[0] ?? '').toSorted();
const emails = (...people: Person[]): string[] => people.map(({ email }) => email).toSorted();
const to = ({ email }: Person, mails: readonly ReceivedMail[]): string =>
  mails.find(({ envelope }) => envelope.to.includes(email))?.mail.text ?? '';
const see = (who: Person = world.secretary, which = meeting) => agendaOf(app, which, who);
const titles = ({ agenda }: { agenda: { title: string; number: number | null }[] }): string[] =>
  agenda.map(({ number, title }) => `${number ?? '-'} ${title}`);

describe('the agenda of a committee, from the call for items to what is carried over', () => {
  test('the secretary calls for items, and everybody inside is mailed the deadline on their own clock', async () => {
    const zone = 'Asia/Tokyo';
    const at = new Date(Date.now() + 5 * HOUR);
    const local = `${new Date(at.getTime() + 9 * HOUR).toISOString().slice(0, 13)}:00`;
    const input = { meeting, deadline: { local, timeZone: zone }, note: 'Two at most.' };
    await act(app, world.secretary, 'callForItems', input, 'meeting { id }');
    const mails = await deliver();
    const { heads, alternate, adviser, chair, secretary } = world;
    expect(addresses(mails)).toEqual(emails(...heads, alternate, adviser, chair, secretary));
    expect(mails[0]?.mail.subject).toBe('Call for items: Spring meeting');
    expect(to(heads[2], mails)).toContain('Two at most.');
    expect(to(heads[2], mails)).toMatch(/Until:\n {2}.+\(Asia\/Tokyo, UTC\+9\)/);
    expect(to(heads[2], mails)).toContain(`http://plenary.test/meetings/${meeting}`);
    expect((await see(heads[0])).callForItems).toMatchObject({ open: true, timeZone: zone, note: 'Two at most.' });
    expect(await failure(app, world.chair, 'callForItems', input)).toMatchObject({ rule: 'agenda.call-open' });
  });

  test('seats propose items, also through the secretary with evidence; the chairs are told', async () => {
    const { heads, chair, secretary } = world;
    const input = { meeting, title: 'Training', purpose: 'DECISION', minutes: 30, presenter: 'Seat 1' };
    const own = await act(app, heads[0], 'proposeItem', input, 'proposal { id late member { name } seat { number } }');
    expect(own.proposal).toMatchObject({ late: false, member: { name: 'Head 1' }, seat: { number: 1 } });
    proposals['training'] = own.proposal.id;
    const mails = await deliver();
    expect(addresses(mails)).toEqual(emails(chair, secretary));
    expect(mails[0]?.mail.subject).toBe('Item proposed: Spring meeting');
    expect(to(chair, mails)).toMatch(/^Seat 1 \(.+\) proposes an item for this meeting: Training\.$/m);

    const evidence = { description: 'E-mail of 3 March', receivedAt: new Date(Date.now() - HOUR).toISOString() };
    const onBehalfOf = { seat: seat(2), evidence };
    const recorded = await act(
      app,
      secretary,
      'proposeItem',
      { meeting, title: 'A symposium', onBehalfOf },
      'proposal { id onBehalf evidence member { name } seat { number } }',
    );
    expect(recorded.proposal).toMatchObject({ onBehalf: true, member: null, seat: { number: 2 } });
    proposals['symposium'] = recorded.proposal.id;
    const told = await deliver();
    expect(addresses(told)).toEqual(emails(chair, heads[1]));
    expect(to(heads[1], told)).toContain('It rests on: E-mail of 3 March');
    expect(to(chair, told)).toContain('recorded by Secretary: A symposium.');
  });

  test('after the deadline a proposal is taken, and marked as late; but not one that was received in time', async () => {
    await app.sql(`update agenda set items_due_at = now() - interval '1 minute' where id = $1`, [meeting.slice(4)]);
    const late = await act(
      app,
      world.heads[2],
      'proposeItem',
      { meeting, title: 'A late idea' },
      'proposal { id late }',
    );
    expect(late.proposal.late).toBe(true);
    proposals['late'] = late.proposal.id;
    const [told] = await deliver();
    expect(told?.mail.subject).toBe('Item proposed, late: Spring meeting');
    const evidence = { description: 'Letter, in time', receivedAt: new Date(Date.now() - HOUR).toISOString() };
    const input = { meeting, title: 'In time', onBehalfOf: { seat: seat(3), evidence } };
    const { proposal } = await act(app, world.secretary, 'proposeItem', input, 'proposal { id late }');
    expect(proposal.late).toBe(false);
    const back = { proposal: proposal.id };
    expect(await failure(app, world.heads[0], 'withdrawItemProposal', back)).toMatchObject({ rule: 'reply.own-seat' });
    await act(app, world.heads[2], 'withdrawItemProposal', back, 'proposal { id }');
    await deliver();
  });

  test('the chairs place a proposal or decline it, and whoever proposed it is told why', async () => {
    const agenda = [{ title: 'Opening', kind: 'SECTION' }, { title: 'Welcome', minutes: 5 }, { title: 'Next meeting' }];
    await act(app, world.secretary, 'setAgenda', { meeting, items: agenda }, 'meeting { id }');
    const placed = await act(
      app,
      world.chair,
      'placeItemProposal',
      { proposal: proposals['training'], position: 3 },
      'item { title number position } proposal { state } ',
    );
    expect(placed).toMatchObject({
      item: { title: 'Training', number: 2, position: 3 },
      proposal: { state: 'PLACED' },
    });
    await act(app, world.chair, 'placeItemProposal', { proposal: proposals['symposium'] }, 'proposal { id }');
    const mails = await deliver();
    expect(addresses(mails)).toEqual(emails(world.heads[0], world.alternate, world.adviser, world.heads[1]));
    expect(to(world.alternate, mails)).toMatch(/^What Seat 1 \(.+\) proposed is on the agenda now: Training\.$/m);
    const declined = { proposal: proposals['late'], reason: 'It came after the deadline.' };
    await act(app, world.secretary, 'declineItemProposal', declined, 'proposal { id }');
    const [told, ...others] = await deliver();
    expect([told?.envelope.to, others]).toEqual([[world.heads[2].email], []]);
    expect(told?.mail.text).toContain('Why: It came after the deadline.');
    expect(await failure(app, world.chair, 'placeItemProposal', { proposal: proposals['late'] })).toMatchObject({
      rule: 'agenda.proposal-decided',
    });
    const now = await see(world.heads[1]);
    expect(titles(now)).toEqual(['- Opening', '1 Welcome', '2 Training', '3 Next meeting', '4 A symposium']);
    expect(now.agenda[2].proposal).toMatchObject({ seat: { number: 1 } });
    expect(now.itemProposals.map(({ state }: { state: string }) => state)).toEqual([
      ...['PLACED', 'PLACED', 'DECLINED', 'WITHDRAWN'],
    ]);
  });

  test('papers are attached to items, and each receiver of the annotated agenda sees the symbols that are for them', async () => {
    const { agenda } = await see();
    const [training, symposium] = [agenda[2].id, agenda[4].id];
    const ofItem = newPaper(world.committee, { item: training });
    const paper = await issuePaper(app, world.secretary, ofItem);
    expect(paper.meeting.id).toBe(meeting);
    const own = await issuePaper(app, world.secretary, newPaper(world.committee, { audience: 'CHAIRS' }));
    await act(app, world.chair, 'attachPaper', { item: training, paper: own.id }, 'item { papers { symbol } }');
    const revision = await issuePaper(app, world.secretary, newPaper(world.committee, { revisionOf: paper.id }));
    expect((await see()).agenda[2].papers.map(({ symbol }: { symbol: string }) => symbol)).toEqual([
      ...[own.symbol, revision.symbol],
    ]);
    expect((await see(world.heads[0])).agenda[2].papers).toEqual([{ symbol: revision.symbol, label: 'AMBER' }]);
    await deliver();
    const annotations = [
      { item: training, annotationMarkdown: 'The committee is asked to **decide** on two courses.' },
      { item: symposium, annotationMarkdown: 'For a first exchange.' },
    ];
    await act(app, world.secretary, 'annotateAgenda', { meeting, annotations }, 'meeting { agendaState }');
    const mails = await deliver();
    expect(mails).toHaveLength(7);
    expect(mails[0]?.mail.subject).toBe('Annotated agenda: Spring meeting');
    expect(to(world.heads[0], mails)).toContain(`  2. Training (30 minutes)\n     Papers: ${revision.symbol}\n`);
    expect(to(world.chair, mails)).toContain(`     Papers: ${own.symbol}, ${revision.symbol}\n`);
    expect(to(world.heads[0], mails)).toContain('The annotations are labelled AMBER: read them in Plenary.');
    expect(to(world.heads[0], mails)).not.toContain('two courses');
    const now = await see(world.heads[0]);
    expect(now).toMatchObject({ agendaState: 'ANNOTATED', agendaAnnotatedAt: expect.any(String) });
    expect(now.agenda[2].annotationHtml).toContain('<strong>decide</strong>');
  });

  test('the body adopts the agenda in session with what it changes, and amends it; each change is kept', async () => {
    const { agenda } = await see();
    expect(await failure(app, world.chair, 'adoptAgenda', { meeting })).toMatchObject({
      rule: 'meeting.not-in-session',
    });
    await app.sql(`update meeting set starts_at = now() + interval '1 minute' where id = $1`, [meeting.slice(4)]);
    const opening = { meeting, presiding: `mem_${world.chair.memberId}` };
    await act(app, world.secretary, 'openMeeting', opening, 'meeting { id }');
    const kept = ({ id, kind, title, minutes, purpose, presenter }: Record<string, unknown>) => ({
      ...{ id, kind, title, minutes, purpose, presenter: presenter || null },
    });
    const [opened, welcome, training, nextMeeting, symposium] = agenda.map(kept);
    const items = [
      opened,
      welcome,
      symposium,
      training,
      { ...nextMeeting, minutes: 10 },
      { title: 'Any other business' },
    ];
    await act(app, world.chair, 'adoptAgenda', { meeting, items, reason: 'Agreed.' }, 'meeting { id }');
    const adopted = await see(world.heads[0]);
    expect(adopted).toMatchObject({ agendaState: 'ADOPTED', agendaAdoptedAt: expect.any(String) });
    expect(titles(adopted)[2]).toBe('2 A symposium');
    expect(adopted.agenda[3].annotationMarkdown).toContain('two courses');
    const change = { onAdoption: true, formerTitle: null, reason: 'Agreed.' };
    expect(adopted.agendaChanges).toEqual([
      { ...change, kind: 'MOVED', itemTitle: 'A symposium', fromNumber: 4, toNumber: 2, item: { id: symposium?.id } },
      {
        ...change,
        kind: 'REVISED',
        itemTitle: 'Next meeting',
        fromNumber: 3,
        toNumber: 4,
        item: { id: nextMeeting?.id },
      },
      {
        ...change,
        kind: 'ADDED',
        itemTitle: 'Any other business',
        fromNumber: null,
        toNumber: 5,
        item: adopted.agenda[5] && { id: adopted.agenda[5].id },
      },
    ]);
    for (const [name, input] of Object.entries({
      setAgenda: { items },
      annotateAgenda: { annotations: [{ item: training?.id, annotationMarkdown: 'Late.' }] },
      adoptAgenda: {},
      proposeItem: {
        title: 'Too late',
        onBehalfOf: { seat: seat(1), evidence: { description: 'By telephone', receivedAt: new Date(0).toISOString() } },
      },
    }))
      expect(await failure(app, world.secretary, name, { meeting, ...input })).toMatchObject({
        rule: 'agenda.adopted',
      });
    const amended = { meeting, items: items.slice(0, 5), reason: 'Nothing was raised.' };
    await act(
      app,
      world.secretary,
      'amendAgenda',
      { ...amended, items: adopted.agenda.slice(0, 5).map(kept) },
      'meeting { id }',
    );
    expect((await see()).agendaChanges.at(-1)).toEqual({
      ...{ kind: 'DROPPED', onAdoption: false, itemTitle: 'Any other business', formerTitle: null, fromNumber: 5 },
      ...{ toNumber: null, reason: 'Nothing was raised.', item: null },
    });
  });

  test('what was put off, not reached or left undecided is offered for a later meeting, and carried over with its papers', async () => {
    const [, , symposium, training, nextMeeting] = (await see()).agenda;
    await act(
      app,
      world.chair,
      'deferItem',
      { item: symposium.id, reason: 'Until the budget is known.' },
      'item { course courseReason }',
    );
    await act(app, world.chair, 'markItemNotReached', { item: nextMeeting.id }, 'item { course }');
    await act(app, world.secretary, 'closeMeeting', { meeting }, 'meeting { state }');
    const before = await see(world.secretary, next);
    expect(before.itemsToCarryOver.map(({ title }: { title: string }) => title)).toEqual([
      ...['A symposium', 'Training', 'Next meeting'],
    ]);
    expect((await see(world.heads[0], next)).itemsToCarryOver).toBeNull();
    await act(app, world.secretary, 'markItemTaken', { item: nextMeeting.id }, 'item { course }');
    const input = { meeting: next, items: [training.id, symposium.id] };
    const both = await Promise.all([
      app.ask(CARRY, { input }, world.secretary.token),
      app.ask(CARRY, { input }, world.chair.token),
    ]);
    expect(
      both.map(({ data }) => String(data.carryOverItems.userErrors[0]?.rule)).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual([...['agenda.carried-over', 'undefined']]);
    const after = await see(world.heads[0], next);
    expect(titles(after)).toEqual(['1 Training', '2 A symposium']);
    expect(after.agenda[0]).toMatchObject({
      ...{ purpose: 'DECISION', minutes: 30, carriedFrom: { id: training.id, meeting: { id: meeting } } },
      papers: [{ label: 'AMBER' }],
    });
    expect((await see()).agenda[3].carriedTo).toEqual([{ id: after.agenda[0].id, meeting: { id: next } }]);
    expect((await see(world.secretary, next)).itemsToCarryOver).toEqual([]);
    const undo = { item: symposium.id };
    expect(await failure(app, world.chair, 'markItemTaken', undo)).toMatchObject({ rule: 'agenda.carried-over' });
  });

  test('a meeting that is called off gives its items back; one that is postponed keeps its agenda', async () => {
    await act(app, world.secretary, 'postponeMeeting', { meeting: next, reason: 'No room.' }, 'meeting { id }');
    expect(titles(await see(world.secretary, next))).toEqual(['1 Training', '2 A symposium']);
    await act(app, world.secretary, 'cancelMeeting', { meeting: next, reason: 'Not this year.' }, 'meeting { id }');
    const later = await putMeeting(app, world.committeeId, { label: 'AMBER_STRICT' });
    const offered = (await see(world.secretary, later)).itemsToCarryOver;
    expect(offered.map(({ title }: { title: string }) => title)).toEqual(['A symposium', 'Training']);
    const open = await putMeeting(app, world.committeeId, { label: 'GREEN' });
    expect((await see(world.secretary, open)).itemsToCarryOver).toEqual([]);
    const input = { items: [offered[0].id] };
    expect(await failure(app, world.secretary, 'carryOverItems', { meeting: open, ...input })).toMatchObject({
      ...{ rule: 'agenda.carried-label', path: ['items', '0'] },
    });
    await act(app, world.secretary, 'carryOverItems', { meeting: later, ...input }, 'items { title }');
    expect((await see(world.secretary, later)).agenda[0].earlierItems).toEqual([
      { title: 'A symposium', meeting: { title: 'Spring meeting' } },
    ]);
  });
});

const CARRY = `mutation ($input: CarryOverItemsInput!) { carryOverItems(input: $input) { userErrors { rule } } }`;
