import { type Asking, type OracleField, refers, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, rangeEnd, rangeStart, type Row } from '../tables.js';

const invited =
  (column: string): OracleField =>
  (row, asking) => {
    const { world, asOf }: Asking = asking;
    const there = world.having('expert', column, row['id']).filter((one) => holdsOn(one['valid'], asOf));
    const name = (one: Row): unknown => world.byId('member', one['member_id'])?.['name'];
    return things('Expert', sortedBy(there, name, at('id')), asking);
  };

export const expertFields: Readonly<Record<string, OracleField>> = {
  'Body.experts': invited('body_id'),
  'Finding.experts': invited('finding_id'),
  'Expert.body': refers('Body', 'body_id'),
  'Expert.finding': refers('Finding', 'finding_id'),
  'Expert.ofOneFinding': (row) => row['finding_id'] !== null,
  'Expert.member': refers('Member', 'member_id'),
  'Expert.invitedBy': refers('Member', 'invited_by'),
  'Expert.endedBy': refers('Member', 'ended_by'),
  'Expert.from': (row) => rangeStart(row['valid']),
  'Expert.until': (row) => rangeEnd(row['valid']),
  'Expert.viewerMayChange': (row, { world, viewer }) => {
    const group = world.byId('body', row['body_id'])?.['working_group_id'];
    const above = world.having('body', 'working_group_id', group).filter(({ kind }) => kind !== 'FOCUS_GROUP');
    const keeps =
      viewer.is('LEAD', row['body_id']) ||
      viewer.is('SECRETARY', row['body_id']) ||
      above.some(({ id }) => viewer.is('SECRETARY', id));
    return keeps && holdsOn(row['valid'], world.today);
  },
};
