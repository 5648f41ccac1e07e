import type { ContactListFormat } from '../gql/graphql.js';

/** The server takes no larger file; said here before it is sent for nothing. */
const MOST_BYTES = 1_000_000;

export type FileProblem = 'empty' | 'tooLarge' | 'wrongKind' | 'oldWorkbook' | 'notUtf8';
export interface ContactFile {
  readonly name: string;
  readonly format: ContactListFormat;
  /** The file in Base64. */
  readonly content: string;
}

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((value, index) => bytes[index] === value);

/** What can be said of a file without the server: of which kind it is, or why it cannot be a contact list. */
export async function readContactFile(file: File): Promise<ContactFile | FileProblem> {
  if (file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'tooLarge';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(file.name, bytes);
  if (format !== 'CSV' && format !== 'XLSX') return format;
  return { name: file.name, format, content: base64(bytes) };
}

/** By what is in it, not by its name: a workbook that is called .csv is one all the same. */
function formatOf(name: string, bytes: Uint8Array): ContactListFormat | FileProblem {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return /\.(xlsx|csv)$/i.test(name) ? 'XLSX' : 'wrongKind';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldWorkbook';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || !/\.(csv|tsv|txt)$/i.test(name)) return 'wrongKind';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'CSV';
  } catch {
    return 'notUtf8';
  }
}

const STEP = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}
