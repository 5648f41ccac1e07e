import { readFileSync } from 'node:fs';
import { TestApplication } from './application.js';
import type { TestServer } from './server.js';
import { type Filling, ownDatabaseUrl } from './database.js';
import { tellHost } from './host.js';
import { askWithCookie, makeSession } from './sign-in.js';

/** The day (UTC) that it is. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Everything that `npm start` loads, as of today. */
export const demonstration = (): Filling => ({
  name: `demonstration_${today().replaceAll('-', '')}`,
  fill: (databaseUrl) => tellHost('load', { databaseUrl, folders: ['data/iwg', 'data/demo'], today: today() }),
});

/** A server on a database of its own with everything that `npm start` loads. */
export const startDemonstration = async (settings: Record<string, string> = {}): Promise<TestApplication> =>
  TestApplication.start(settings, await ownDatabaseUrl(demonstration()));

/** Every address of the client, who looks at it in the walk and in the pictures, and the things that addresses name. */
export const stops = JSON.parse(readFileSync(new URL('stops.json', import.meta.url), 'utf8')) as {
  readonly things: string;
  readonly visitors: Readonly<Record<string, string | null>>;
};

/** The account of somebody of the demonstration, by the first part of their address. */
export async function accountOf(app: TestServer, name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>('select id from account where email = $1', [`${name}@example.org`]);
  if (!row) throw new Error(`The demonstration has no ${name}.`);
  return row.id;
}

/** What the parts of an address with a dollar stand for: `meeting`, `finding` and the like, as somebody sees them. */
export async function thingsOf(app: TestServer, name: string): Promise<Map<string, string>> {
  const cookie = await makeSession(app, await accountOf(app, name));
  const { answer } = await askWithCookie(app, cookie, stops.things);
  const found = Object.entries(answer.data as Record<string, { nodes: { id: string }[] }>);
  return new Map(found.map(([thing, { nodes }]) => [`$${thing}`, nodes.at(-1)?.id ?? 'none']));
}
