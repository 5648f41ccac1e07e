import { stringify } from 'csv-stringify/sync';
import type { Setting } from '../kernel/pages/setting.js';
import { nameIn } from './party-name.js';
import type { Subscriber } from './public-questions.js';

/**
 * The register as a table that spreadsheets open: UTF-8 with the mark by which they know it. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function registerCsv(subscribers: readonly Subscriber[], asOf: string, { say, language }: Setting): string {
  const columns: Readonly<Record<string, (one: Subscriber) => string | number>> = {
    name: ({ party }) => nameIn(party, language),
    kind: ({ party }) => say(`public.csv.kinds.${party.kind}`),
    code: ({ party }) => party.isoCode ?? '',
    regionalGroup: ({ party }) => party.regionalGroup ?? '',
    subscribed: ({ subscribedOn }) => subscribedOn?.date ?? '',
    countsFrom: ({ countsFrom }) => countsFrom,
    original: ({ original }) => say(original ? 'public.csv.yes' : 'public.csv.no'),
    revision: ({ revision }) => revision ?? '',
    statement: ({ statement }) => statement,
    evidence: ({ evidence }) => evidence,
    toBeClarified: ({ toBeClarified }) => toBeClarified,
    asOf: () => asOf,
  };
  const rows = subscribers.map((one) => Object.values(columns).map((cell) => cell(one)));
  return stringify([Object.keys(columns).map((name) => say(`public.csv.${name}`)), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
