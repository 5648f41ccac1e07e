import { parse } from 'csv-parse/sync';
import { InvalidInput } from '../kernel/refused.js';
import { checkWorkbook } from './contact-list-workbook.js';
import { ContactListFormat } from './import.type.js';

export const MOST_ROWS = 2000;
const MOST_BYTES = 1_000_000;
/** There may be empty rows between. */
const FURTHEST_ROW = 5000;

/** A row of cells with its number in the file, counted from 1 as spreadsheet programs do. */
export interface ListRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Where a list stands in the input, for what is wrong with it; and how many rows it may have below its headers. */
export interface TableLimits {
  readonly path: string;
  readonly mostRows: number;
}

/** The rows of a contact list. Throws `InvalidInput` for what is no such file, or is too large. */
export const readContactList = (content: string, format: ContactListFormat): Promise<ListRow[]> =>
  readTable(decoded(content), format, { path: 'content', mostRows: MOST_ROWS });

/** The rows of a file that are not empty. Throws `InvalidInput` for what is no such file, or is too large. */
export async function readTable(
  bytes: Buffer,
  format: ContactListFormat,
  { path, mostRows }: TableLimits,
): Promise<ListRow[]> {
  const wrong = (message: string): InvalidInput => InvalidInput.field(path, message);
  const rows = format === ContactListFormat.CSV ? readCsv(bytes, wrong) : await readWorkbook(bytes, wrong, mostRows);
  const filled = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length > mostRows + 1) throw wrong(`holds more than ${mostRows} rows.`);
  return filled;
}

function decoded(content: string): Buffer {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(content) || content.length % 4 !== 0)
    throw InvalidInput.field('content', 'is not Base64.');
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length === 0) throw InvalidInput.field('content', 'is empty.');
  if (bytes.length > MOST_BYTES) throw InvalidInput.field('content', 'is larger than 1 MB.');
  return bytes;
}

type Wrong = (message: string) => InvalidInput;

function readCsv(bytes: Buffer, wrong: Wrong): string[][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('is not UTF-8: save the list as "CSV UTF-8".');
  }
  const header = text.slice(0, text.search(/[\r\n]|$/));
  // Spreadsheet programs write a semicolon where the comma separates decimals.
  const delimiter = [';', '\t', ','].find((one) => header.includes(one)) ?? ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][];
  } catch (error) {
    throw wrong(`is not CSV: ${(error as Error).message}`);
  }
}

async function readWorkbook(bytes: Buffer, wrong: Wrong, mostRows: number): Promise<string[][]> {
  checkWorkbook(bytes, wrong, Math.max(mostRows + 1, FURTHEST_ROW));
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(bytes);
    return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
  } catch {
    throw wrong('is not a spreadsheet (.xlsx) that can be read.');
  }
}
