import { type OracleField, type OracleRoot, refers } from '../ask.js';
import { type ListRules, page } from '../page.js';
import { globalId } from '../types.js';

const nullable = (type: string, id: unknown): string | null => (id === null ? null : globalId(type, id));

export const activityFields: Readonly<Record<string, OracleField>> = {
  'TrailEntry.who': (row, { world }) => {
    const account = world.byId('account', row['account_id']);
    if (!account) return null;
    const member = world.having('member', 'account_id', account['id'])[0];
    return { account: globalId('Account', account['id']), email: account['email'], name: member?.['name'] ?? null };
  },
  'TrailEntry.subject': (row) => ({
    type: row['subject_type'],
    id: globalId(String(row['subject_type']), row['subject_id']),
  }),
  'TrailEntry.body': (row) => nullable('Body', row['body_id']),
  'TrailEntry.inBody': refers('Body', 'body_id'),
  'TrailEntry.onBehalfOf': refers('Seat', 'on_behalf_of_seat_id'),
  'TrailEntry.onBehalfOfSeat': (row) => nullable('Seat', row['on_behalf_of_seat_id']),
};

const trail: ListRules = {
  orders: { PLACE: (row) => Number(row['place']) },
  direction: 'DESC',
  filters: {
    act: (row, value: string) => row['act'] === value,
    account: (row, value: string) => value === `acc_${String(row['account_id'])}`,
    subject: (row, value: string) => value.slice(value.indexOf('_') + 1) === row['subject_id'],
    subjectType: (row, value: string) => row['subject_type'] === value,
    body: (row, value: string) => value === `bdy_${String(row['body_id'])}`,
    since: (row, value: string) => Date.parse(String(row['occurred_at'])) >= Date.parse(value),
    until: (row, value: string) => Date.parse(String(row['occurred_at'])) < Date.parse(value),
  },
};

export const activityRoots: Readonly<Record<string, OracleRoot>> = {
  trail: (asking) => page('TrailEntry', asking.world.rows('event'), asking, trail),
};
