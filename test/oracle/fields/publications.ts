import { type OracleField, type OracleRoot, refers } from '../ask.js';
import { type ListRules, page } from '../page.js';
import { holdsOn } from '../tables.js';

export const enquiryFields: Readonly<Record<string, OracleField>> = {
  'Enquiry.body': refers('Body', 'body_id'),
  'Enquiry.closedBy': refers('Member', 'closed_by'),
  // Whether it is so today: nobody writes to those who were secretaries on another day.
  'Body.takesEnquiries': (row, { world }) =>
    row['kind'] === 'WORKING_GROUP' &&
    world.having('secretary', 'body_id', row['id']).some((secretary) => {
      const member = world.byId('member', secretary['member_id']);
      const account = world.byId('account', member?.['account_id']);
      return holdsOn(secretary['valid'], world.today) && account?.['state'] === 'ACTIVE';
    }),
  'Body.openEnquiries': (row, { world, viewer }) =>
    row['kind'] === 'WORKING_GROUP' && viewer.is('SECRETARY', row['id'])
      ? world.having('enquiry', 'body_id', row['id']).filter((enquiry) => enquiry['closed_at'] === null).length
      : null,
};

const enquiries: ListRules = {
  orders: { RECEIVED_AT: (row) => Date.parse(String(row['received_at'])) },
  direction: 'DESC',
  filters: {
    workingGroup: (row, value: string, { world }) => world.byId('body', row['body_id'])?.['slug'] === value,
    closed: (row, value: boolean) => (row['closed_at'] !== null) === value,
  },
};

export const enquiryRoots: Readonly<Record<string, OracleRoot>> = {
  enquiries: (asking) => page('Enquiry', asking.world.rows('enquiry'), asking, enquiries),
};
