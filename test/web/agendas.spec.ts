import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { act } from '../support/act.js';
import { agendaOf, putCall } from '../support/agendas.js';
import { scrollsSideways, violations, visit, type Visit } from '../support/browser.js';
import { makeMeetingWorld, type MeetingWorld, putMeeting } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { Browser } from '../support/windows.js';

let app: TestServer;
let browser: Browser;
let world: MeetingWorld;
const visits: Visit[] = [];

beforeAll(async () => {
  app = await TestServer.shared();
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
});
afterEach(async () => {
  for (const { close, foreign } of visits.splice(0)) {
    await close();
    expect(foreign).toEqual([]);
  }
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function open(path: string, who: Person, options: { width?: number; language?: string } = {}): Promise<Page> {
  const one = await visit(browser, app, { accountId: who.accountId, ...options });
  visits.push(one);
  await one.page.goto(path);
  return one.page;
}

const put = (title: string, columns: Record<string, unknown> = {}) =>
  putMeeting(app, world.committeeId, { title, label: 'AMBER', ...columns });

test('items are called for, proposed with what was typed kept, placed, and declined with a reason', async () => {
  const id = await put('Meeting with a call');
  const secretary = await open(`/meetings/${id}`, world.secretary);
  await secretary.getByRole('button', { name: 'Call for items' }).click();
  const call = secretary.getByRole('dialog', { name: 'Call for items' });
  await call
    .getByLabel('Date', { exact: true })
    .fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await call.getByLabel('Anything to add').fill('Two at most.');
  await call.getByRole('button', { name: 'Call for items until then' }).click();
  await secretary.getByText('Items can be proposed until').waitFor();

  const head = await open(`/meetings/${id}`, world.heads[0]);
  await head.getByRole('button', { name: 'Propose an item' }).click();
  await head.getByLabel('Title of the item').fill('Training');
  await head.reload();
  await head.getByRole('button', { name: 'Propose an item' }).click();
  const form = head.getByRole('dialog', { name: 'Propose an item' });
  expect(await form.getByLabel('Title of the item').inputValue()).toBe('Training');
  await form.getByLabel('Minutes').fill('30');
  await form.getByLabel('Why it is proposed').fill('Two courses were asked for.');
  expect(await violations(head)).toEqual([]);
  await form.getByRole('button', { name: 'Propose it' }).click();
  await head.getByRole('list', { name: 'What was proposed' }).getByText('Two courses were asked for.').waitFor();
  await act(app, world.heads[1], 'proposeItem', { meeting: id, title: 'A symposium' }, 'proposal { id }');
  // Taken back is what the own seat proposed, and no other's.
  await head.reload();
  await head.getByText('A symposium').waitFor();
  expect(await head.getByRole('button', { name: /^Withdraw it/ }).allTextContents()).toEqual(['Withdraw it Training']);
  expect(await secretary.getByRole('button', { name: 'Propose an item' }).count()).toBe(0);

  await secretary.reload();
  const proposed = secretary.getByRole('list', { name: 'What was proposed' });
  await proposed.getByRole('button', { name: 'Place it on the agenda Training' }).click();
  const place = secretary.getByRole('dialog', { name: 'Place it on the agenda' });
  await place.getByRole('button', { name: 'Place it on the agenda' }).click();
  await proposed.getByText('On the agenda', { exact: true }).waitFor();
  await proposed.getByRole('button', { name: 'Decline it A symposium' }).click();
  const decline = secretary.getByRole('dialog', { name: 'Decline it' });
  await decline.getByLabel('Why, for whoever proposed it').fill('There is no time for it.');
  await decline.getByRole('button', { name: 'Decline it' }).click();
  await proposed.getByText('There is no time for it.').waitFor();
  await secretary.getByText('Proposed by seat 1').waitFor();
  expect(await violations(secretary)).toEqual([]);
  const { agenda, itemProposals } = await agendaOf(app, id, world.secretary);
  expect(agenda).toMatchObject([{ title: 'Training', minutes: 30, number: 1 }]);
  expect(itemProposals.map(({ state }: { state: string }) => state)).toEqual(['PLACED', 'DECLINED']);
});

test('an agenda is annotated, adopted with what the body changes, and its items put off; in French, on a phone', async () => {
  const id = await put('Meeting to be adopted');
  await act(
    app,
    world.secretary,
    'setAgenda',
    { meeting: id, items: [{ title: 'Opening' }, { title: 'Training' }] },
    'meeting { id }',
  );
  const page = await open(`/meetings/${id}`, world.secretary);
  await page.getByRole('link', { name: 'Annotate the agenda' }).click();
  await page.getByLabel('2. Training').fill('For **decision** on two courses.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save, and mail the annotated agenda' }).click();
  await page.getByText('Annotated agenda', { exact: true }).waitFor();
  await page.getByRole('strong').filter({ hasText: 'decision' }).waitFor();

  await app.sql(`update meeting set state = 'IN_SESSION' where id = $1`, [id.slice(4)]);
  await app.sql(`insert into sitting (id, opened_at) values ($1, now() - interval '1 hour')`, [id.slice(4)]);
  await page.goto(`/meetings/${id}/agenda`);
  await page.getByRole('button', { name: 'Move item 2 up' }).click();
  await page.getByRole('checkbox', { name: 'The body adopts the agenda so' }).check();
  await page.getByLabel('Why it is changed').fill('Agreed.');
  await page.getByRole('button', { name: 'Record it as adopted' }).click();
  await page.getByText('Agenda adopted', { exact: true }).waitFor();
  await page.getByText('1 change by the body').click();
  await page.getByText('Moved: Opening, from item 1 to item 2.').waitFor();
  await page.getByRole('button', { name: 'What became of it Opening' }).click();
  const dialog = page.getByRole('dialog', { name: 'What became of item 2' });
  await dialog.getByLabel('Put off').check();
  await dialog.getByLabel('Why it is put off').fill('No time.');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('No time.').waitFor();

  await app.sql(`update meeting set state = 'HELD' where id = $1`, [id.slice(4)]);
  const next = await put('Meeting after it');
  await putCall(app, next);
  const french = await open(`/meetings/${next}`, world.secretary, { width: 320, language: 'fr-FR' });
  await french.getByRole('heading', { name: 'Non traité aux réunions précédentes' }).waitFor();
  expect(await violations(french)).toEqual([]);
  expect(await scrollsSideways(french)).toBe(false);
  await french.getByRole('button', { name: 'Reporter ces points' }).click();
  await french.getByText('Reporté de').first().waitFor();
  expect((await agendaOf(app, next, world.secretary)).agenda).toMatchObject([
    { title: 'Opening', carriedFrom: { meeting: { id } } },
  ]);
});

test('papers are attached to an item; the chairs and the secretary see their own apart, and nobody else sees them', async () => {
  const id = await put('Meeting with papers');
  const { meeting } = await act(
    app,
    world.secretary,
    'setAgenda',
    { meeting: id, items: [{ title: 'Training' }] },
    'meeting { agenda { id } }',
  );
  await putPaper(id, 'SC/2099/1', 'BODY');
  const own = await putPaper(id, 'SC/2099/Chairs.1', 'CHAIRS');
  await act(app, world.chair, 'attachPaper', { item: meeting.agenda[0].id, paper: own }, 'item { id }');
  const page = await open(`/meetings/${id}`, world.secretary);
  await page.getByRole('button', { name: 'Papers of this item Training' }).click();
  const dialog = page.getByRole('dialog', { name: 'Papers of an item' });
  await dialog.getByRole('button', { name: 'Attach it' }).click();
  await dialog.getByRole('button', { name: 'Detach SC/2099/1' }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('region', { name: 'Private space of chairs and secretary' })
    .getByText('SC/2099/Chairs.1')
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  const head = await open(`/meetings/${id}`, world.heads[0]);
  await head.getByRole('link', { name: 'SC/2099/1 A paper' }).waitFor();
  expect(await head.getByText('Chairs.1').count()).toBe(0);
  expect(await head.getByRole('region', { name: 'Private space' }).count()).toBe(0);
});

/** A paper of the meeting, put straight into the database; nobody opens its file. */
async function putPaper(meeting: string, symbol: string, audience: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `with sent as (insert into upload (id, account_id, secret_hash, file_name, content_type, size_bytes, expires_at, received_at, sha256, storage_key)
       values (gen_random_uuid(), $1, gen_random_uuid()::text, 'a.pdf', 'application/pdf', 1, now(), now(), 'hash', 'nowhere') returning id)
     insert into paper (id, body_id, meeting_id, symbol, year, kind, audience, label, state, title, upload_id, file_name, content_type, size_bytes, sha256, issued_by)
     select gen_random_uuid(), $2, $3, $4, 2099, 'PAPER', $5, 'AMBER', 'ISSUED', 'A paper', sent.id, 'a.pdf', 'application/pdf', 1, 'hash', $6 from sent returning id`,
    [world.secretary.accountId, world.committeeId, meeting.slice(4), symbol, audience, world.secretary.memberId],
  );
  return `pap_${row?.id}`;
}
