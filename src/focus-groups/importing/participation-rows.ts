import { InvalidInput } from '../../kernel/refused.js';
import type { ListRow } from '../../members/contact-list.js';
import { namesOf, type RowProblems } from '../../members/contact-rows.js';
import type { PartyEntity } from '../../members/party.entity.js';
import { ParticipationState } from '../participation.entity.js';

const COLUMNS = ['party', 'statement', 'people', 'state', 'reason'] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['party', 'statement'];
const STATES = [ParticipationState.INTERESTED, ParticipationState.PARTICIPATING, ParticipationState.OBSERVING] as const;
const LONGEST: Readonly<Record<Column, number>> = {
  party: 200,
  statement: 5000,
  people: 5000,
  state: 20,
  reason: 2000,
};

/** A party as a row says it. */
export interface ParticipationRow {
  readonly row: number;
  readonly party: PartyEntity;
  readonly statement: string;
  /** E-mail addresses. */
  readonly people: readonly string[];
  readonly state: (typeof STATES)[number];
  readonly reason: string;
}

export function participationsOf(
  [header, ...body]: readonly ListRow[],
  parties: readonly PartyEntity[],
  problems: RowProblems,
): ParticipationRow[] {
  if (!header) throw InvalidInput.field('upload', 'holds no rows.');
  const columns = header.cells.map((cell) => cell.toLowerCase().trim());
  columns.forEach((column, index) => {
    if (column === '') return;
    if (!COLUMNS.includes(column as Column))
      problems.add(header.row, header.cells[index] ?? '', `is not a column of this list: ${COLUMNS.join(', ')}.`);
    else if (columns.indexOf(column) !== index) problems.add(header.row, column, 'stands twice.');
  });
  for (const column of NEEDED) if (!columns.includes(column)) problems.add(header.row, column, 'is missing.');
  problems.throwIfAny();
  const byName = new Map(parties.flatMap((party) => namesOf(party).map((name) => [name, party] as const)));
  return body.flatMap(({ row, cells }) => {
    const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    for (const column of COLUMNS)
      if (cell(column).length > LONGEST[column])
        problems.add(row, column, `is longer than ${LONGEST[column]} characters.`);
    const party = byName.get(cell('party').toLowerCase());
    if (!party) problems.add(row, 'party', `is not a recorded party: ${cell('party').slice(0, 80)}. Record it first.`);
    if (cell('statement').length < 3) problems.add(row, 'statement', 'has at least 3 characters.');
    const state = STATES.find((one) => one === (cell('state') || 'interested').toUpperCase());
    if (!state) problems.add(row, 'state', 'is not interested, participating or observing.');
    if (!party || !state) return [];
    const people = cell('people')
      .split(/[;,\s]+/)
      .flatMap((one) => (one === '' ? [] : one.toLowerCase()));
    return [{ row, party, statement: cell('statement'), people, state, reason: cell('reason') }];
  });
}
