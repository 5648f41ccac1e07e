import { type Asking, type OracleField, type OracleRoot, refers, restsOn, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { holdsOn, rangeEnd, rangeStart } from '../tables.js';
import { standingsOf } from '../viewers.js';

const contains = (text: unknown, part: string): boolean => String(text).toLowerCase().includes(part.toLowerCase());

export const memberFields: Readonly<Record<string, OracleField>> = {
  'Party.source': restsOn,
  'Party.regionalGroup': at('un_regional_group'),
  'Party.names': (row, asking) =>
    things('PartyName', sortedBy(asking.world.having('party_naming', 'party_id', row['id']), at('language')), asking),
  'Member.email': (row, { world }) => world.byId('account', row['account_id'])?.['email'] ?? null,
  'Member.workingFrom': (row) => String(row['working_from']).slice(0, 5),
  'Member.workingTo': (row) => String(row['working_to']).slice(0, 5),
  'Member.represents': (row, asking) =>
    things(
      'Representation',
      sortedBy(
        asking.world
          .having('representation', 'member_id', row['id'])
          .filter((one) => holdsOn(one['valid'], asking.asOf)),
        (one) => rangeStart(one['valid']),
        at('id'),
      ),
      asking,
    ),
  'Member.representations': (row, asking) =>
    things(
      'Representation',
      sortedBy(
        asking.world.having('representation', 'member_id', row['id']),
        (one) => rangeStart(one['valid']),
        at('id'),
      ),
      asking,
    ),
  'Representation.party': refers('Party', 'party_id'),
  'Representation.from': (row) => rangeStart(row['valid']),
  'Representation.until': (row) => rangeEnd(row['valid']),
};

const parties: ListRules = {
  orders: { NAME: (row) => String(row['name']) },
  filters: {
    kind: (row, value: string) => row['kind'] === value,
    nameContains: (row, value: string, { world }) =>
      [row, ...world.having('party_naming', 'party_id', row['id'])].some((named) => contains(named['name'], value)),
    regionalGroup: (row, value: string) => row['un_regional_group'] === value,
  },
};
const members: ListRules = {
  orders: { NAME: (row) => String(row['name']) },
  filters: {
    nameContains: (row, value: string) => contains(row['name'], value),
    party: (row, value: string, { world, asOf }) =>
      world
        .having('representation', 'member_id', row['id'])
        .some((one) => value === `pty_${String(one['party_id'])}` && holdsOn(one['valid'], asOf)),
    // Who stands where is for the community of the working group, and the person.
    body: (row, value: string, { world, viewer, asOf }) =>
      standingsOf(world, row['id']).some(
        ({ body, holds }) =>
          value === `bdy_${String(body['id'])}` &&
          holds(asOf) &&
          (row['id'] === viewer.memberId || viewer.community(body['working_group_id'])),
      ),
  },
};

const ofViewer = (asking: Asking): unknown =>
  thing('Member', asking.world.byId('member', asking.viewer.memberId), asking);

export const memberRoots: Readonly<Record<string, OracleRoot>> = {
  parties: (asking) => page('Party', asking.world.rows('party'), asking, parties),
  members: (asking) => page('Member', asking.world.rows('member'), asking, members),
  viewer: ofViewer,
  member: (asking) => thing('Member', asking.world.byGlobalId('mem', String(asking.args['id'])), asking),
  party: (asking) => {
    const by = asking.args['by'] as { id?: string; slug?: string };
    const { world } = asking;
    const row = by.id === undefined ? world.having('party', 'slug', by.slug)[0] : world.byGlobalId('pty', by.id);
    return thing('Party', row, asking);
  },
};
