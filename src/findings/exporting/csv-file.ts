import { stringify } from 'csv-stringify/sync';
import { type About, cellsOf, HEADS, type Pages } from './exported-finding.js';

/** For spreadsheets: UTF-8 with the mark by which they know it. A line within a cell is none of the table's. */
const rows = (cells: readonly (readonly string[])[]): string =>
  stringify(cells as string[][], { record_delimiter: 'windows', quoted_match: /[\n\r]/ });

export async function* csvFile({ language }: About, pages: Pages): AsyncIterable<Buffer> {
  yield Buffer.from(`\uFEFF${rows([HEADS])}`);
  for await (const page of pages) yield Buffer.from(rows(page.map((finding) => cellsOf(finding, language))));
}
