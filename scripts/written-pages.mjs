/** The pages that the server writes, for the pictures: what is behind a form or a link in a mail, too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

const press = (page) => page.locator('main form button').first().click();
const CODE = '/sign-in/confirm?email=member%40example.org&code=1234%205678';

/**
 * Each by the name of its picture; `reach` goes on from the address as a visitor does, `$secret` is that of
 * the link in the mail, and `chosen` are those of the documentation.
 */
export const writtenPages = [
  { name: 'public', path: '/public' },
  { chosen: true, name: 'public-who-we-are', path: '/public/demo' },
  { chosen: true, name: 'public-events', path: '/public/demo/events' },
  { chosen: true, name: 'public-findings', path: '/public/demo/findings' },
  {
    name: 'public-finding',
    path: '/public/demo/findings',
    reach: async (page) => {
      await page.locator('main .rows a').first().click();
      await page.locator('main h2').first().waitFor();
    },
  },
  { chosen: true, name: 'public-register', path: '/public/register' },
  { name: 'public-register-no-day', path: '/public/register?asOf=tomorrow' },
  { chosen: true, name: 'public-contact', path: '/public/demo/contact' },
  { name: 'public-contact-refused', path: '/public/demo/contact', reach: press },
  { name: 'public-contact-thanks', path: '/public/demo/contact/thanks' },
  { name: 'public-nothing', path: '/public/nothing' },
  { chosen: true, name: 'sign-in-form', path: '/sign-in' },
  {
    name: 'sign-in-code',
    path: '/sign-in',
    reach: async (page) => {
      await page.locator('input[type=email]').fill('nobody@example.org');
      await press(page);
      await page.locator('input[name=code]').waitFor();
    },
  },
  { name: 'sign-in-confirm', path: CODE },
  { name: 'sign-in-refused', path: CODE, reach: press },
  { chosen: true, name: 'reply', path: '/reply/$secret' },
  { name: 'reply-given', path: '/reply/$secret', reach: press },
  { name: 'reply-dead', path: '/reply/nothing' },
];

const COMMITTEE = '{ bodies(filter: { workingGroup: "demo", kind: STEERING_COMMITTEE }, first: 1) { nodes { id } } }';
const SCHEDULE =
  'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { userErrors { message } } }';
const A_MONTH = 30 * 86_400_000;

/** Has the chair schedule a meeting of the committee, as `ask` does, and answers the link of a member's invitation. */
export async function linkOfInvitation(ask, mailFolder, email, until) {
  const { bodies } = await ask(COMMITTEE);
  const startsAt = { local: `${new Date(Date.now() + A_MONTH).toISOString().slice(0, 10)}T14:00`, timeZone: 'UTC' };
  const input = { body: bodies.nodes[0].id, title: 'Winter meeting', durationMinutes: 90, startsAt };
  const { scheduleMeeting } = await ask(SCHEDULE, { input });
  for (const { message } of scheduleMeeting.userErrors) throw new Error(message);
  return until(() => linkIn(mailFolder, email), `the invitation of ${email}`);
}

async function linkIn(folder, email) {
  for (const name of readdirSync(folder)) {
    const { to, text } = await simpleParser(readFileSync(join(folder, name)));
    const [, address] = (to.text.includes(email) && /^Reply: (\S+)$/m.exec(text)) || [];
    if (address) return new URL(address).pathname;
  }
  return null;
}
