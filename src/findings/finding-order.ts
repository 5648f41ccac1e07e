/** F10 comes after F9: the number is compared as a number. Drafts have no symbol, and come first. */
export const bySymbol = (row: string): string =>
  `coalesce(regexp_replace(${row}.symbol, '\\d+$', '') || lpad(substring(${row}.symbol from '\\d+$'), 9, '0'), '') collate "C"`;
