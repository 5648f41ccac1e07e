import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inspectInBothThemes, SOUND_IN_BOTH_THEMES } from '../support/inspection.js';
import { MailServer } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { type OpenedPoll, openPoll } from '../support/polls.js';
import { Browser } from '../support/windows.js';

let mail: MailServer;
let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
let poll: OpenedPoll;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  browser = await Browser.start();
  world = await makeMeetingWorld(app);
});
beforeEach(async () => {
  poll = await openPoll(app, world.committee, world.secretary, { title: 'The winter meeting' });
  await app.runJobs();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  await mail.stop();
});

/** The path of the link in the newest mail that somebody got. */
function linkOf({ email }: Person): string {
  const mine = mail.received.filter(({ envelope }) => envelope.to.includes(email));
  return new URL(/^Answer: (\S+)$/m.exec(mine.at(-1)?.mail.text ?? '')?.[1] ?? '').pathname;
}
const kept = async (): Promise<string[][]> =>
  (
    await app.sql<{ said: string[] }>(
      `select (select array_agg(c.choice order by s.starts_at) from poll_choice c join poll_slot s on s.id = c.slot_id where c.answer_id = a.id) as said
         from poll_answer a where a.poll_id = $1 order by a.answered_at`,
      [poll.id.slice(4)],
    )
  ).map(({ said }) => said);

test('the link of the mail opens a poll that is answered without JavaScript, in whatever zone', async () => {
  const { page, close, foreign, complaints } = await visit(browser, app, { javaScript: false });
  await page.goto(linkOf(world.heads[2]));
  await page.getByRole('heading', { level: 1, name: 'Which date?' }).waitFor();
  const first = page.getByRole('group', { name: /^Thursday 3 December 2099, 22:00 \(Asia\/Tokyo.*\(at night\)$/ });
  await first.getByRole('radio', { name: 'If need be' }).check();
  await page.getByLabel('Show times in').selectOption('Europe/Brussels');
  await page.getByRole('button', { name: 'Show' }).click();
  const slot = (name: RegExp) => page.getByRole('group', { name });
  expect(
    await slot(/^Thursday 3 December 2099, 14:00/)
      .getByRole('radio', { name: 'If need be' })
      .isChecked(),
  ).toBe(true);
  await slot(/^Friday 4 December 2099, 09:00/)
    .getByRole('radio', { name: 'Yes' })
    .check();
  await slot(/^Monday 7 December 2099, 18:00/)
    .getByRole('radio', { name: 'No' })
    .check();
  await page.getByLabel('A note, if you like').fill('By video.');
  expect(await kept()).toEqual([]);
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await page.getByRole('status').getByText('Your answer is recorded.').waitFor();
  await slot(/^Friday 4 December 2099, 09:00/)
    .getByText('Yes: 1. If need be: 0. No: 0. 2 seats have not answered.')
    .waitFor();
  expect(await kept()).toEqual([['IF_NEED_BE', 'YES', 'NO']]);
  await page.reload();
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await page.getByText('You have given this answer already; it stands.').waitFor();
  expect(await kept()).toHaveLength(1);
  expect([foreign, complaints]).toEqual([[], []]);
  await close();
});

test('each of its faces is worked by keyboard, narrow and at 400 %, and axe objects to nothing in either theme', async () => {
  await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[1].memberId]);
  const { page, close } = await visit(browser, app, { width: 320 });
  for (const who of [world.heads[0], world.heads[1]]) {
    await page.goto(linkOf(who));
    expect([who.email, await inspectInBothThemes(page)]).toEqual([who.email, SOUND_IN_BOTH_THEMES]);
  }
  await app.sql(`update poll set deadline = now() - interval '1 minute' where id = $1`, [poll.id.slice(4)]);
  await page.goto(linkOf(world.heads[1]));
  await page.getByText('ce sondage n’accepte plus de réponses').waitFor();
  expect(await inspectInBothThemes(page)).toEqual(SOUND_IN_BOTH_THEMES);
  await app.sql(`update poll set deadline = '2099-11-20' where id = $1`, [poll.id.slice(4)]);
  await close();
});
