import { isEmailAddress, asEmailAddress } from '../identity/email-address.js';
import { isPlainText } from '../kernel/graphql/plain-text.js';
import { InvalidInput } from '../kernel/refused.js';
import type { ListRow } from './contact-list.js';
import { canonicalLanguage } from './member.entity.js';
import type { PartyEntity } from './party.entity.js';

/** The columns of a contact list, by the header in the first row; capitals and spaces around do not matter. */
export const COLUMNS = ['name', 'email', 'party', 'position', 'time zone', 'language'] as const;
const NEEDED = ['name', 'email', 'party'] as const;
type Column = (typeof COLUMNS)[number];

export interface Contact {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly party: PartyEntity;
  readonly position: string;
  readonly timeZone: string;
  readonly language: string;
}

/** What is wrong with a list, row by row: `path` is `["content", "row 4", "email"]`. */
export class RowProblems {
  readonly list: { path: string[]; message: string }[] = [];

  /** `field` is where the list stands in the input. */
  constructor(private readonly field = 'content') {}

  add(row: number, column: string, message: string): void {
    this.list.push({ path: [this.field, `row ${row}`, column], message });
  }

  throwIfAny(): void {
    if (this.list.length > 0) throw new InvalidInput(this.list);
  }
}

export function contactsOf(
  rows: readonly ListRow[],
  parties: readonly PartyEntity[],
  problems: RowProblems,
): Contact[] {
  const [header, ...body] = rows;
  if (!header) throw InvalidInput.field('content', 'holds no rows.');
  const columns = columnsOf(header, problems);
  problems.throwIfAny();
  const byName = new Map(parties.flatMap((party) => namesOf(party).map((name) => [name, party] as const)));
  const contacts: Contact[] = [];
  for (const { row, cells } of body) {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const contact = contactOf(row, cell, byName, problems);
    if (contact) contacts.push(contact);
  }
  return contacts;
}

function columnsOf({ row, cells }: ListRow, problems: RowProblems): string[] {
  const columns = cells.map((cell) =>
    cell
      .toLowerCase()
      .replace('e-mail', 'email')
      .replaceAll(/[\s_-]+/g, ' '),
  );
  columns.forEach((column, index) => {
    if (column === '') return;
    if (!COLUMNS.includes(column as Column))
      problems.add(row, cells[index] ?? '', `is not a column of a contact list: ${COLUMNS.join(', ')}.`);
    else if (columns.indexOf(column) !== index) problems.add(row, column, 'stands twice.');
  });
  for (const column of NEEDED) if (!columns.includes(column)) problems.add(row, column, 'is missing.');
  return columns;
}

export const namesOf = (party: PartyEntity): string[] =>
  [party.slug, party.isoCode, party.name, party.shortName].flatMap((name) => (name ? [name.toLowerCase()] : []));

function contactOf(
  row: number,
  cell: (column: Column) => string,
  parties: ReadonlyMap<string, PartyEntity>,
  problems: RowProblems,
): Contact | null {
  const before = problems.list.length;
  const wrong = (column: Column, message: string): void => problems.add(row, column, message);
  for (const column of COLUMNS) {
    const longest = column === 'email' ? 254 : 200;
    if (cell(column).length > longest) wrong(column, `is longer than ${longest} characters.`);
    else if (!isPlainText(cell(column))) wrong(column, 'holds control characters or broken Unicode.');
  }
  const email = asEmailAddress(cell('email'));
  if (cell('name') === '') wrong('name', 'is empty.');
  if (!isEmailAddress(email)) wrong('email', `is not an e-mail address: ${email.slice(0, 80)}`);
  const party = parties.get(cell('party').toLowerCase());
  if (!party) wrong('party', `is not a recorded party: ${cell('party').slice(0, 80)}. Record it first.`);
  const timeZone = cell('time zone') || (party?.timeZones[0] ?? 'UTC');
  if (!isTimeZone(timeZone)) wrong('time zone', `is not a time zone such as Europe/Brussels: ${timeZone.slice(0, 80)}`);
  const language = cell('language') || 'en';
  if (!isLanguage(language)) wrong('language', `is not a language tag such as en: ${language.slice(0, 80)}`);
  if (!party || problems.list.length > before) return null;
  return {
    row,
    name: cell('name'),
    email,
    party,
    position: cell('position'),
    timeZone,
    language: canonicalLanguage(language),
  };
}

function isTimeZone(name: string): boolean {
  try {
    // An offset such as +02:00 is accepted there, too, and knows no daylight saving.
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0 && !/^[+-]/.test(name)
    );
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
