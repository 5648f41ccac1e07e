import { type OracleField, type OracleRoot, refers, thing } from '../ask.js';
import { at } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, type Row } from '../tables.js';
import type { World } from '../world.js';

const officesOf = (row: Row, world: World): string[] =>
  world
    .having('account_office', 'account_id', row['id'])
    .filter((office) => office['until'] === null)
    .map((office) => String(office['office']))
    .toSorted();

export const identityFields: Readonly<Record<string, OracleField>> = {
  'Account.offices': (row, { world }) => officesOf(row, world),
  'Account.lastSignedInAt': (row, { world }) =>
    world
      .having('session', 'account_id', row['id'])
      .map((session) => instant(session['created_at']) as string)
      .reduce<string | null>((last, one) => (last === null || one > last ? one : last), null),
  'Session.current': (row, { viewer }) => row['id'] === viewer.sessionId,
  'AccessToken.scopes': (row) => (row['scopes'] as string[]).map((scope) => scope.toUpperCase()),
  'AccessToken.valid': (row) => row['revoked_at'] === null && Date.parse(String(row['expires_at'])) > Date.now(),
  'AccessToken.labelCeiling': at('label_ceiling'),
  'Feed.holds': (row) => (row['body_id'] === null ? 'EVERYTHING' : 'BODY'),
  'Feed.body': refers('Body', 'body_id'),
  'Export.size': at('size_bytes'),
  'Export.path': (row) => (row['state'] === 'READY' ? `/exports/exp_${String(row['id'])}/file` : null),
};

const accounts: ListRules = {
  orders: { EMAIL: (row) => String(row['email']) },
  filters: {
    state: (row, value: string) => row['state'] === value,
    office: (row, value: string, { world }) => officesOf(row, world).includes(value),
    emailContains: (row, value: string) => String(row['email']).includes(value.toLowerCase()),
  },
};
const lastAskedFirst: ListRules = {
  orders: { REQUESTED_AT: (row) => Date.parse(String(row['requested_at'])) },
  direction: 'DESC',
};
const newestFirst: ListRules = {
  orders: { CREATED_AT: (row) => Date.parse(String(row['created_at'])) },
  direction: 'DESC',
};

export const identityRoots: Readonly<Record<string, OracleRoot>> = {
  viewerAccount: (asking) => thing('Account', asking.world.byId('account', asking.viewer.accountId), asking),
  accounts: (asking) => page('Account', asking.world.rows('account'), asking, accounts),
  sessions: (asking) => page('Session', asking.world.rows('session'), asking, newestFirst),
  accessTokens: (asking) => page('AccessToken', asking.world.rows('access_token'), asking, newestFirst),
  feeds: (asking) => page('Feed', asking.world.rows('calendar_feed'), asking, newestFirst),
  exports: (asking) => page('Export', asking.world.rows('finding_export'), asking, lastAskedFirst),
};
