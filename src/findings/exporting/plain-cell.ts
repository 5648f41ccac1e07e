/** What spreadsheet programs take for the beginning of a formula, also as full-width signs. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text: in a workbook, too, whose
 * cells say that they are texts, for it may be saved as CSV by whoever has it.
 */
export const plainCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The other way, for a file that comes back. */
export const withoutMark = (cell: string): string =>
  cell.startsWith(`'`) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
