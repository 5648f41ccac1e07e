import type { ProvisionKind } from '../bodies/provisions-in-force.js';
import { column, type FieldReading } from '../kernel/reading/definition.js';
import { QUANTITIES } from './provision-value.js';

const UNITS = {
  number: 'NUMBER',
  years: 'YEARS',
  months: 'MONTHS',
  days: 'DAYS',
  workingDays: 'WORKING_DAYS',
} as const;

/** What each kind says: `#` stands for the value, and `(s)` for the plural's ending. */
const WORDS: Readonly<Record<keyof typeof ProvisionKind, string>> = {
  SEATS: '# seat(s)',
  CO_CHAIRS: '# co-chair(s)',
  TERM_LENGTH: 'a term of # year(s)',
  RENEWALS: 'renewable # time(s)',
  HOLDING_OVER: 'holding over for # day(s)',
  QUORUM: '# of the seats',
  DECISION_RULE: 'decisions by #',
  SILENCE_PERIOD: '# working day(s) of silence',
  NOTICE_PERIOD: '# day(s) of notice',
  CORRECTION_PERIOD: 'corrections within # day(s)',
  CADENCE: 'a meeting every # month(s)',
};

const quantity = (row: string): string =>
  `coalesce(${[...new Set(Object.values(QUANTITIES))].map((key) => `${row}.value->>'${key}'`).join(', ')})::int`;

const amount = (row: string): string =>
  `coalesce(${quantity(row)}::text, ${row}.value->>'share', lower(replace(${row}.value->>'rule', '_', ' ')))`;

const provided = (row: string): string => {
  const cases = Object.entries(WORDS).map(([kind, words]) => {
    const text = words.split('#').map((part) => `'${part}'`);
    const many = text.join(` || ${amount(row)} || `).replaceAll('(s)', 's');
    const single = text.join(` || ${amount(row)} || `).replaceAll('(s)', '');
    return `when '${kind}' then case when ${quantity(row)} = 1 then ${single} else ${many} end`;
  });
  return `case ${row}.kind ${cases.join(' ')} end`;
};

const isProvided = (row: string): string => `coalesce(${row}.value, 'null'::jsonb) <> 'null'::jsonb`;

/** The fields of a provision over its row: kind, value as JSON, and whether the text of its version is known. */
export const PROVISION_COLUMNS: Readonly<Record<string, FieldReading>> = {
  kind: column('kind'),
  state: column(
    (row) => `case when not ${row}.text_known then 'UNKNOWN' when ${isProvided(row)} then 'PROVIDED' else 'SILENT' end`,
  ),
  silent: column((row) => `${row}.text_known and not (${isProvided(row)})`),
  says: column(
    (row) =>
      `case when not ${row}.text_known then 'not known: the text is not in the sources' when ${isProvided(row)} then ${provided(row)} else 'not provided for' end`,
  ),
  quantity: column(quantity),
  unit: column(
    (row) =>
      `case ${Object.entries(UNITS)
        .map(([key, unit]) => `when ${row}.value ? '${key}' then '${unit}'`)
        .join(' ')} end`,
  ),
  share: column((row) => `${row}.value->>'share'`),
  rule: column((row) => `${row}.value->>'rule'`),
};
