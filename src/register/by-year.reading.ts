import { column, type Expression, type RootReading, type TypeReading } from '../kernel/reading/definition.js';
import { subscriberReading } from './subscriber.reading.js';

/** Whether a subscription counts on the day asked for and is among those asked about. */
const counted: Expression = (row, context) => {
  const asked = Object.entries(subscriberReading.filters ?? {})
    .filter(([field]) => context.given('filter', field) != null)
    .map(([field, filter]) => filter(row, context, ['filter', field]));
  return [`${row}.counts_from <= ${context.asOf()}`, ...asked].join(' and ');
};

const count =
  (compared: '=' | '<='): Expression =>
  (row, context) =>
    `(select count(*)::int from subscription s where extract(year from s.counts_from) ${compared} ${row}.year and ${counted('s', context)})`;

export const subscribersOfYearReading: TypeReading = {
  type: 'SubscribersOfYear',
  prefix: null,
  table: '(select distinct extract(year from counts_from)::int as year from subscription)',
  sight: () => 'true',
  fields: { year: 'year', joined: column(count('=')), total: column(count('<=')) },
};

export const byYearRoot: RootReading = {
  field: 'subscribersByYear',
  kind: 'many',
  type: 'SubscribersOfYear',
  where: (row, context) =>
    `exists (select from subscription s where extract(year from s.counts_from) = ${row}.year and ${counted('s', context)})`,
  order: (target) => `${target}.year`,
};
