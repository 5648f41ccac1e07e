import ICAL from 'ical.js';
import type { TestServer } from '../support/server.js';
import { askWithCookie, makeSession } from '../support/sign-in.js';

export const CREATE = `mutation($input: CreateFeedInput!) { createFeed(input: $input) {
  address feed { id holds body { id } lastUsedAt revokedAt } userErrors { path message } } }`;

/** Makes a feed for the owner of an account; answers its path and its id. */
export async function makeFeed(
  app: TestServer,
  { accountId }: { readonly accountId: string },
  input: Record<string, unknown> = {},
  cookie?: string,
): Promise<{ path: string; id: string }> {
  const session = cookie ?? (await makeSession(app, accountId));
  const { answer } = await askWithCookie(app, session, CREATE, { input });
  const { address, feed } = answer.data.createFeed;
  return { path: new URL(address as string).pathname, id: feed.id as string };
}

export const read = (app: TestServer, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${app.url}${path}`, { method, headers });

/** The text of a calendar, as the lines that are meant: without the breaks of long ones. */
export const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '');

/** The events of a calendar, as ical.js reads them. */
export function eventsIn(text: string): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(text);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

export const titlesIn = async (response: Response): Promise<string[]> =>
  eventsIn(await response.text())
    .map(({ summary }) => summary)
    .toSorted();
