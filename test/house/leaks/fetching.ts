import { hashSecret, newSecret } from '../../../src/identity/secrets.js';
import { partOfZip, partsOfZip } from '../../../src/documents/zip-part.js';
import type { Asker } from '../../oracle/loaded-world.js';
import type { Viewer } from '../../oracle/viewers.js';
import type { World } from '../../oracle/world.js';
import { sendKeptAlive } from '../../support/asking.js';
import type { TestServer } from '../../support/server.js';
import { unfolded } from '../../calendars/feed.js';
import type { Address } from './addresses.js';
import { addressee } from './links.js';
import { marksIn, mayRead, nameOf } from './marks.js';

const MOST = 50_000_000;

export interface Fetched {
  readonly status: number;
  /** What it is called, and all its words. */
  readonly words: string;
  readonly content: Buffer;
}

export async function fetched(app: TestServer, path: string, headers: Asker['headers'] = {}): Promise<Fetched> {
  const answer = await sendKeptAlive(app, path, headers);
  const { status, content } = answer;
  return { status, words: `${answer.headers['content-disposition']} ${wordsOf(path, content)}`, content };
}

/** What was written at another time: that time is left out, and what is new in every page of a form. */
export const withoutTimes = (words: string): string =>
  words
    .replaceAll(/^DTSTAMP:.*$/gm, '')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g, 'TIME')
    .replaceAll(/\d{4} at \d\d:\d\d UTC/g, 'TIME')
    // How long it is until then.
    .replaceAll(/\b(?:in|dans) \d+ \p{L}+/gu, 'TIME')
    .replaceAll(/name="key" value="[^"]*"/g, '')
    .replaceAll(/"signature": ?"[^"]*"/g, '');

export const comparablePage = ({ status, words }: Fetched): string => `${status} ${withoutTimes(words)}`;

/** What pages, feeds, files and documents tell somebody that is not for them, or do not give; and what each answered. */
export async function fetchedWrongly(
  app: TestServer,
  asker: Asker,
  addresses: readonly Address[],
  world: World,
): Promise<{ wrong: string[]; told: ReadonlyMap<string, string> }> {
  const wrong: string[] = [];
  const told = new Map<string, string>();
  for (const { path, statuses, content, bare } of addresses) {
    const answer = await fetched(app, path, bare ? {} : asker.headers);
    told.set(path, comparablePage(answer));
    if (!statuses.includes(answer.status)) wrong.push(`${path} answers ${asker.name} ${answer.status}`);
    if (content !== undefined && (answer.status === 200) !== (answer.content.toString() === content))
      wrong.push(`${path} gives ${asker.name} another file`);
    wrong.push(...wronglyTold(answer.words, bare ? addressee(asker) : asker, world).map((one) => `${path} ${one}`));
  }
  return { wrong, told };
}

export const wronglyTold = (words: string, viewer: Viewer, world: World): string[] =>
  marksIn(words)
    .filter((mark) => !mayRead(mark, viewer, world))
    .map((mark) => `tells ${viewer.name} ${nameOf(mark)}`);

function wordsOf(path: string, content: Buffer): string {
  if (content.subarray(0, 2).toString() === 'PK')
    return partsOfZip(content)
      .map((part) => partOfZip(content, part, MOST)?.toString('utf8') ?? '')
      .join(' ')
      .replaceAll(/<\/?w:[^>]*>/g, '');
  const text = content.toString('utf8');
  return path.endsWith('.ics') ? unfolded(text) : text;
}

/** The calendar of somebody, with an address of its own; that for everybody of whoever has no account. */
export async function calendarOf(app: TestServer, { accountId }: Asker): Promise<Address> {
  const secret = newSecret();
  if (accountId !== null)
    await app.sql(`insert into calendar_feed (id, account_id, secret_hash) values (gen_random_uuid(), $1, $2)`, [
      ...[accountId, hashSecret(secret)],
    ]);
  return { path: `/calendar/${accountId === null ? 'public' : secret}.ics`, statuses: [200], bare: accountId !== null };
}
