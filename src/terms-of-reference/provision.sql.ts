import type { ProvisionKind } from '../bodies/provisions-in-force.js';
import { column, type FieldReading } from '../kernel/reading/definition.js';
import { UNIT_KEYS } from './provision-value.js';

/** What each kind says: `#` stands for the value, `(s)` for the plural's ending. */
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
  SYMPOSIUM_CADENCE: 'a symposium every # month(s)',
  JOINT_ACTS: '# co-chairs acting together',
};

/** Where a value is not of the usual sort: the condition, and what it says then. */
const OTHERWISE: readonly (readonly [keyof typeof ProvisionKind, string, string])[] = [
  ['QUORUM', `->>'of' = 'FILLED_SEATS'`, '# of the filled seats'],
  ['DECISION_RULE', `->>'of' = 'PRESENT'`, 'decisions by # of the seats present'],
  ['DECISION_RULE', `->>'of' = 'ENTITLED'`, 'decisions by # of all seats'],
  ['SILENCE_PERIOD', ` ? 'hours'`, '# hour(s) of silence'],
  ['CADENCE', `->>'months' = '1'`, 'a meeting every month'],
  ['SYMPOSIUM_CADENCE', `->>'months' = '1'`, 'a symposium every month'],
];

const quantity = (row: string): string =>
  `coalesce(${Object.values(UNIT_KEYS)
    .map((key) => `${row}.value->>'${key}'`)
    .join(', ')})::int`;

const amount = (row: string): string =>
  `coalesce(${quantity(row)}::text, ${row}.value->>'share', lower(replace(${row}.value->>'rule', '_', ' ')))`;

/** Beside what a symposium is held, and how near; nothing for other kinds. */
const besideAnchor = (row: string): string => `coalesce(' beside ' || (${row}.value->>'anchor')
  || case ${row}.value->>'toleranceDays' when '0' then ', on its days' when '1' then ', within 1 day of it'
     else coalesce(', within ' || (${row}.value->>'toleranceDays') || ' days of it', '') end, '')`;

/** What a provision provides, in words, over its row: `kind`, and `value`, which is not null. */
export const saysOfProvision = (row: string): string => {
  const say = (words: string): string => {
    const text = words.split('#').map((part) => `'${part}'`);
    const many = text.join(` || ${amount(row)} || `).replaceAll('(s)', 's');
    const single = text.join(` || ${amount(row)} || `).replaceAll('(s)', '');
    return `case when ${quantity(row)} = 1 then ${single} else ${many} end`;
  };
  const special = OTHERWISE.map(
    ([kind, is, words]) => `when ${row}.kind = '${kind}' and ${row}.value${is} then ${say(words)}`,
  );
  const usual = Object.entries(WORDS).map(([kind, words]) => `when ${row}.kind = '${kind}' then ${say(words)}`);
  return `(case ${[...special, ...usual].join(' ')} end || ${besideAnchor(row)})`;
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
      `case when not ${row}.text_known then 'not known: the text is not in the sources' when ${isProvided(row)} then ${saysOfProvision(row)} else 'not provided for' end`,
  ),
  quantity: column(quantity),
  unit: column(
    (row) =>
      `case ${Object.entries(UNIT_KEYS)
        .map(([unit, key]) => `when ${row}.value ? '${key}' then '${unit}'`)
        .join(' ')} end`,
  ),
  share: column((row) => `${row}.value->>'share'`),
  rule: column((row) => `${row}.value->>'rule'`),
  base: column((row) => `${row}.value->>'of'`),
  anchor: column((row) => `${row}.value->>'anchor'`),
  toleranceDays: column((row) => `(${row}.value->>'toleranceDays')::int`),
};
