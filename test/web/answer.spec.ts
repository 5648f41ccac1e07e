import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestApplication } from '../support/application.js';
import { visit } from '../support/browser.js';
import { ownDatabaseUrl } from '../support/database.js';
import { inspectInBothThemes, SOUND_IN_BOTH_THEMES } from '../support/inspection.js';
import { MailServer } from '../support/mail-server.js';
import { makeMeetingWorld, type MeetingWorld } from '../support/meetings.js';
import type { Person } from '../support/people.js';
import { openSilence, openVote } from '../support/procedures.js';
import { Browser } from '../support/windows.js';

let mail: MailServer;
let app: TestApplication;
let browser: Browser;
let world: MeetingWorld;
let silence: string;

beforeAll(async () => {
  mail = await MailServer.start();
  app = await TestApplication.start({ SMTP_URL: mail.url, PUBLIC_URL: 'http://plenary.test' }, await ownDatabaseUrl());
  browser = await Browser.start();
});
beforeEach(async () => {
  world = await makeMeetingWorld(app);
  silence = await openSilence(app, world);
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
  return /: http:\/\/plenary\.test(\/answer\/\S+)$/m.exec(mine.at(-1)?.mail.text ?? '')?.[1] ?? '';
}
const answers = async (): Promise<string[]> =>
  (
    await app.sql<{ answer: string }>(
      'select answer from procedure_answer where procedure_id = $1 order by recorded_at',
      [silence.slice(4)],
    )
  ).map(({ answer }) => answer);

test('without JavaScript a seat says that it does not object, thinks better of it, and breaks the silence', async () => {
  const { page, close, foreign, complaints } = await visit(browser, app, { javaScript: false });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(linkOf(world.heads[0]));
  await page.getByRole('heading', { level: 1, name: 'Silence procedure: On the report' }).waitFor();
  await page.getByText('The committee welcomes the report.').waitFor();
  expect(await answers()).toEqual([]);
  await press('Our seat does not object');
  await page.getByRole('status').getByText('Your answer is recorded.').waitFor();
  await page.reload();
  await page.goBack();
  await press('Our seat does not object');
  await page.getByRole('status').getByText('You have said this already').waitFor();
  await press('We object');
  await page.getByRole('alert').getByText('Say what would resolve it').waitFor();
  expect(await answers()).toEqual(['NO_OBJECTION']);
  await page.getByLabel('What would resolve it, or the amendment').fill('A date by which it is done.');
  await press('We object');
  await page.getByRole('status').getByText('Silence is broken').waitFor();
  await page.getByLabel('Its words').fill('We thank the authors.');
  await press('Attach as a statement');
  await page.getByRole('status').getByText('It is attached.').waitFor();
  expect(await answers()).toEqual(['NO_OBJECTION', 'OBJECTION']);
  // That of the objection without a reason.
  expect([foreign, complaints]).toEqual([[], [expect.stringContaining('400 (Bad Request)')]]);
  await close();
});

test('each of its faces is worked by keyboard, narrow and at 400 %, and axe objects to nothing in either theme', async () => {
  const open = linkOf(world.heads[1]);
  await openVote(app, world);
  await app.sql(`update member set language = 'fr' where id = $1`, [world.heads[2].memberId]);
  await app.runJobs();
  const { page, close } = await visit(browser, app, { width: 320 });
  for (const path of [open, linkOf(world.heads[2])]) {
    await page.goto(path);
    expect([path, await inspectInBothThemes(page)]).toEqual([path, SOUND_IN_BOTH_THEMES]);
  }
  await close();
});
