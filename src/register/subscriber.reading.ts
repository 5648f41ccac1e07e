import {
  column,
  everybody,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';

const partyOf = (row: string, key: string): string => `(select p.${key} from party p where p.id = ${row}.party_id)`;

export const subscriberReading: TypeReading = {
  type: 'Subscriber',
  prefix: 'sub',
  table: 'subscription',
  sight: everybody,
  fields: {
    id: globalId('sub'),
    party: one('Party', 'party_id'),
    subscribedOn: object(
      {
        date: 'subscribed',
        precision: column(
          (row) => `case length(${row}.subscribed) when 4 then 'YEAR' when 7 then 'MONTH' else 'DAY' end`,
        ),
      },
      (row) => `${row}.subscribed is not null`,
    ),
    countsFrom: 'counts_from',
    original: 'original',
    revision: 'revision',
    statement: 'statement',
    evidence: 'evidence',
    toBeClarified: 'to_be_clarified',
  },
  orders: {
    COUNTS_FROM: { sql: (row) => `${row}.counts_from`, cast: 'date' },
    NAME: { sql: (row) => partyOf(row, 'name'), cast: 'text' },
  },
  filters: {
    kind: (row, context, path) => `${partyOf(row, 'kind')} = ${context.argument(path, 'text')}`,
    regionalGroup: (row, context, path) => `${partyOf(row, 'un_regional_group')} = ${context.argument(path, 'text')}`,
  },
};

/** What the register adds to a party, as of a day. */
export const subscription = one(
  'Subscriber',
  (row, target, context) => `${target}.party_id = ${row}.id and ${target}.counts_from <= ${context.asOf()}`,
);

export const registerRoots: RootReading[] = [
  {
    field: 'subscribers',
    kind: 'connection',
    type: 'Subscriber',
    where: (row, context) => `${row}.counts_from <= ${context.asOf()}`,
  },
  {
    field: 'registerDifference',
    kind: 'object',
    type: 'RegisterDifference',
    where: everybody,
    fields: {
      joined: many(
        'Subscriber',
        (_, target, context) =>
          `${target}.counts_from > ${context.argument('from', 'date')} and ${target}.counts_from <= ${context.argument('to', 'date')}`,
        (target) => `${target}.counts_from, ${partyOf(target, 'name')}, ${target}.id`,
      ),
    },
  },
];
