import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { inputRules, problemsOf } from '../../kernel/graphql/validation.js';
import type { ListRow } from '../../members/contact-list.js';
import type { RowProblems } from '../../members/contact-rows.js';
import { DraftFindingInput } from '../finding.inputs.js';
import { withoutMark } from '../exporting/plain-cell.js';
import { columnsOf } from './columns.js';
import { evidenceOf, kindOf, labelOf } from './cells.js';

/** Who may be named as the author of a finding of a group: whoever stands there and may write. */
export interface Writer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly partyId: string | null;
  /** By any of its names, in small letters. */
  readonly partyNames: readonly string[];
}

export interface Area {
  readonly id: string;
  readonly position: number;
  readonly title: string;
}

/** What a list is read against: the group as it stands. */
export interface OfGroup {
  /** Who imports. */
  readonly importer: string;
  readonly writers: readonly Writer[];
  /** The group's own first, then those of the working group. */
  readonly areas: readonly Area[];
}

/** A finding as a row says it, by the same limits as one that is typed. */
export interface FindingRow {
  readonly row: number;
  readonly author: Writer;
  readonly finding: DraftFindingInput;
  /** UUIDs. */
  readonly areas: readonly string[];
  /** UUID of the finding from which an export wrote the row; null where the row names none. */
  readonly copyOf: string | null;
}

/** Which column a field of the input comes from. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  bodyMarkdown: 'text',
  whereSeen: 'where seen',
  whyItMatters: 'why it matters',
};

/** Reads row by row, and lets other requests have their turn between them: checking thousands takes seconds. */
export async function findingsOf(
  [header, ...body]: readonly ListRow[],
  group: OfGroup,
  problems: RowProblems,
): Promise<FindingRow[]> {
  const columns = columnsOf(header, problems);
  problems.throwIfAny();
  const found: FindingRow[] = [];
  for (const [index, { row, cells }] of body.entries()) {
    const cell = (column: string): string =>
      columns.flatMap((name, at) => (name === column ? [withoutMark(cells[at] ?? '')] : [])).join('');
    const finding = findingOf(row, cell, group, problems);
    if (finding) found.push(finding);
    if (index % 100 === 99) await new Promise(setImmediate);
  }
  return found;
}

function findingOf(
  row: number,
  cell: (column: string) => string,
  { importer, writers, areas }: OfGroup,
  problems: RowProblems,
): FindingRow | null {
  const before = problems.list.length;
  const wrong = (column: string, message: string): void => problems.add(row, column, message);
  const [kind, label] = [kindOf(cell('kind')), labelOf(cell('label'))];
  if (!kind) wrong('kind', `is no kind of finding, such as "lesson learned": ${short(cell('kind'))}`);
  if (!label) wrong('label', `is not CLEAR, GREEN, AMBER or AMBER+STRICT: ${short(cell('label'))}`);
  const author = authorOf(cell('author'), importer, writers);
  if (!author) wrong('author', `is nobody who writes in this group today: ${short(cell('author'))}`);
  const party = cell('party').toLowerCase();
  if (author && party !== '' && !author.partyNames.includes(party))
    wrong('party', `is not the party for which the author stands in this group: ${short(cell('party'))}`);
  const named = lines(cell('areas')).map((line) => ({ line, id: areaOf(line, areas) }));
  for (const { line, id } of named) if (!id) wrong('areas', `is no area for inquiry of this group: ${short(line)}`);
  const given = {
    ...{ body: 'of the group', title: cell('title'), bodyMarkdown: cell('text'), areas: [] },
    summary: Object.fromEntries(
      ['what', 'whereSeen', 'whyItMatters', 'recommendation'].map((part) => [part, cell(COLUMN_OF[part] ?? part)]),
    ),
    evidence: lines(cell('evidence')).map(evidenceOf),
    ...{ kind: kind ?? 'GAP', label: label ?? 'AMBER' },
  };
  const finding = plainToInstance(DraftFindingInput, given);
  for (const { path, message } of problemsOf(validateSync(finding, inputRules))) {
    const field = path.find((part) => part !== 'summary') ?? '';
    wrong(COLUMN_OF[field] ?? field, message);
  }
  if (!author || problems.list.length > before) return null;
  return {
    row,
    author,
    finding,
    areas: [...new Set(named.flatMap(({ id }) => id ?? []))],
    copyOf: copiedFrom(cell('id')),
  };
}

/** A row may come from elsewhere: what is no id of a finding is left out, as ever. */
const copiedFrom = (cell: string): string | null =>
  /^fnd_([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i.exec(cell.trim())?.[1]?.toLowerCase() ?? null;

function authorOf(named: string, importer: string, writers: readonly Writer[]): Writer | null {
  if (named === '') return writers.find(({ memberId }) => memberId === importer) ?? null;
  const wanted = named.toLowerCase();
  const found = writers.filter(({ name, email }) => email === wanted || name.toLowerCase() === wanted);
  // A name that two people have is nobody's.
  return found.length === 1 ? (found[0] as Writer) : null;
}

/** By number, by title, or by both as an export writes them. */
function areaOf(line: string, areas: readonly Area[]): string | null {
  const [, number, title = ''] = /^(\d{1,6})\.?(?:\s+(.*))?$/.exec(line) ?? [];
  const says = (area: Area): boolean =>
    area.title.toLowerCase() === line.toLowerCase() ||
    (number !== undefined &&
      area.position === Number(number) &&
      (title === '' || area.title.toLowerCase() === title.toLowerCase()));
  return areas.find(says)?.id ?? null;
}

const lines = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const short = (text: string): string => text.slice(0, 80);
