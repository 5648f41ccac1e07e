import { type OracleField, refers, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { holdsOn, rangeEnd, rangeStart, type Row } from '../tables.js';

export const focalPointFields: Readonly<Record<string, OracleField>> = {
  'Party.focalPoints': (row, asking) => {
    const { world, asOf } = asking;
    const there = world.having('focal_point', 'party_id', row['id']).filter((one) => holdsOn(one['valid'], asOf));
    const name = (one: Row): unknown => world.byId('member', one['member_id'])?.['name'];
    return things('FocalPoint', sortedBy(there, name, at('id')), asking);
  },
  'FocalPoint.workingGroup': refers('Body', 'working_group_id'),
  'FocalPoint.party': refers('Party', 'party_id'),
  'FocalPoint.member': refers('Member', 'member_id'),
  'FocalPoint.recordedBy': refers('Member', 'recorded_by'),
  'FocalPoint.endedBy': refers('Member', 'ended_by'),
  'FocalPoint.from': (row) => rangeStart(row['valid']),
  'FocalPoint.until': (row) => rangeEnd(row['valid']),
  'FocalPoint.viewerMayEnd': (row, { world, viewer }) => {
    const until = rangeEnd(row['valid']);
    const goesOn = row['valid'] !== 'empty' && (until === null || until > world.today);
    return viewer.is('SECRETARY', row['working_group_id']) && goesOn;
  },
};
