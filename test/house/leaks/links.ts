import { randomUUID } from 'node:crypto';
import { hashSecret, newSecret } from '../../../src/identity/secrets.js';
import type { Asker } from '../../oracle/loaded-world.js';
import { maySee } from '../../oracle/may-see.js';
import type { Row } from '../../oracle/tables.js';
import type { Viewer } from '../../oracle/viewers.js';
import type { World } from '../../oracle/world.js';
import type { TestServer } from '../../support/server.js';
import { type Address, isAhead, type Sampled } from './addresses.js';

/** The mails that bring a link: what they are about, and how the notice of one is kept. */
const MAILS: readonly {
  readonly type: string;
  readonly page: string;
  readonly link: string;
  readonly notice: (row: Row) => Readonly<Record<string, unknown>>;
  readonly more?: string;
}[] = [
  {
    type: 'Meeting',
    page: '/reply/',
    link: 'reply',
    notice: (row) => ({ method: 'REQUEST', calendar_sequence: row['calendar_sequence'] }),
  },
  { type: 'Poll', page: '/poll/', link: 'poll', notice: () => ({ kind: 'REMINDER' }) },
  {
    type: 'Procedure',
    page: '/answer/',
    link: 'procedure',
    notice: () => ({ news: 'REMINDED', cause: randomUUID() }),
    more: '/notification.json',
  },
];

/** So many links of a sort to what somebody does not see. */
const HIDDEN = 3;

/** The addressee of a mail, who is nobody but its member: neither session nor token, and no ceiling of one. */
export const addressee = (asker: Asker): Viewer => ({ ...asker, ceiling: 'AMBER_STRICT', sessionId: null });

/**
 * Gives everybody a link to each of the sampled meetings, polls and procedures, also to what no mail to them would be
 * about, as of somebody who was asked once. The page must know by itself what it may show.
 */
export async function putLinks(
  app: TestServer,
  askers: readonly Asker[],
  sampled: Sampled,
  world: World,
): Promise<ReadonlyMap<string, readonly Address[]>> {
  const links = new Map<string, Address[]>();
  for (const asker of askers) {
    if (asker.memberId === null || links.has(asker.memberId)) continue;
    const addresses: Address[] = [];
    links.set(asker.memberId, addresses);
    for (const { type, page, link, notice, more } of MAILS) {
      const asked = sampled.rows(type).filter((row) => type !== 'Meeting' || isAhead(row));
      const sees = (row: Row): boolean => maySee(type, row, addressee(asker), world);
      for (const row of [...asked.filter(sees), ...asked.filter((one) => !sees(one)).slice(0, HIDDEN)]) {
        const secret = newSecret();
        const subject = link === 'reply' ? 'meeting' : link;
        const columns = { id: randomUUID(), [`${subject}_id`]: row['id'], member_id: asker.memberId, ...notice(row) };
        const places = Object.keys(columns).map((_, index) => `$${index + 1}`);
        await app.sql(
          `insert into ${subject}_notice (${Object.keys(columns).join(', ')}) values (${places.join(', ')})`,
          Object.values(columns),
        );
        await app.sql(`insert into ${link}_link (secret_hash, notice_id) values ($1, $2)`, [
          hashSecret(secret),
          columns['id'],
        ]);
        // Where they are not asked the link is as one that is unknown.
        const statuses = sees(row) ? [200, 404] : [404];
        addresses.push({ path: `${page}${secret}`, statuses, bare: true });
        if (more) addresses.push({ path: `${page}${secret}${more}`, statuses, bare: true });
      }
    }
  }
  return links;
}
