import { type Asking, type OracleField, type OracleRoot, refers, restsOn, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import type { Row } from '../tables.js';

const precisionOf = (date: string): string => ({ 4: 'YEAR', 7: 'MONTH' })[date.length] ?? 'DAY';
const partyOf = (row: Row, { world }: Asking): Row => world.byId('party', row['party_id']) as Row;

export const registerFields: Readonly<Record<string, OracleField>> = {
  'RegisterProcedure.source': restsOn,
  'Subscriber.party': refers('Party', 'party_id'),
  'Subscriber.subscribedOn': (row) =>
    row['subscribed'] === null ? null : { date: row['subscribed'], precision: precisionOf(String(row['subscribed'])) },
};

const register: ListRules = {
  orders: {
    COUNTS_FROM: (row) => String(row['counts_from']),
    NAME: (row, asking) => String(partyOf(row, asking)['name']),
  },
  filters: {
    kind: (row, value: string, asking) => partyOf(row, asking)['kind'] === value,
    regionalGroup: (row, value: string, asking) => partyOf(row, asking)['un_regional_group'] === value,
  },
};

export const registerRoots: Readonly<Record<string, OracleRoot>> = {
  registerProcedures: (asking) =>
    things('RegisterProcedure', sortedBy(asking.world.rows('register_procedure'), at('language'), at('id')), asking),
  subscribers: (asking) =>
    page(
      'Subscriber',
      asking.world.rows('subscription').filter((row) => String(row['counts_from']) <= asking.asOf),
      asking,
      register,
    ),
  subscribersByYear: (asking) => {
    const filter = (asking.args['filter'] ?? {}) as Record<string, string | null>;
    const counted = asking.world
      .rows('subscription')
      .filter((row) => String(row['counts_from']) <= asking.asOf)
      .filter((row) =>
        Object.entries(filter).every(
          ([field, value]) => value === null || register.filters?.[field]?.(row, value as never, asking),
        ),
      );
    const years = counted.map((row) => Number(String(row['counts_from']).slice(0, 4)));
    return [...new Set(years)]
      .toSorted((one, other) => one - other)
      .map((year) => ({
        year,
        joined: years.filter((one) => one === year).length,
        total: years.filter((one) => one <= year).length,
      }));
  },
  registerDifference: (asking) => ({
    joined: things(
      'Subscriber',
      sortedBy(
        asking.world
          .rows('subscription')
          .filter(
            (row) =>
              String(row['counts_from']) > String(asking.args['from']) &&
              String(row['counts_from']) <= String(asking.args['to']),
          ),
        at('counts_from'),
        (row) => partyOf(row, asking)['name'],
        at('id'),
      ),
      asking,
    ),
  }),
};
