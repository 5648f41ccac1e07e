import { Refused } from '../kernel/refused.js';
import { extensionOf } from './file-name.js';
import type { IncomingFile } from './file-store.js';
import { readZip, type ZipEntry } from './zip-directory.js';

/** A sort of file that is taken: what it is called on the wire, and how its content shows that it is one. */
export interface FileType {
  readonly contentType: string;
  readonly says: string;
  /** The bytes with which it begins; text has none. */
  readonly begins?: readonly number[];
  /** What must be in it, where it is a ZIP archive. */
  readonly holds?: (entries: readonly ZipEntry[], file: IncomingFile) => Promise<boolean> | boolean;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.text';

const office = (kind: string, part: string, says: string): FileType => ({
  contentType: `${OFFICE}.${kind}`,
  says,
  begins: ZIP,
  holds: (entries) => ['[Content_Types].xml', part].every((name) => entries.some((entry) => entry.name === name)),
});
const text = (contentType: string, says: string): FileType => ({ contentType, says });
const jpeg: FileType = { contentType: 'image/jpeg', says: 'a JPEG picture', begins: [0xff, 0xd8, 0xff] };

/** Every sort of file that is taken, by extension. What is not here is refused. */
const TYPES: Readonly<Record<string, FileType>> = {
  pdf: { contentType: 'application/pdf', says: 'a PDF', begins: [...Buffer.from('%PDF-')] },
  docx: office('wordprocessingml.document', 'word/document.xml', 'a Word document'),
  xlsx: office('spreadsheetml.sheet', 'xl/workbook.xml', 'an Excel workbook'),
  pptx: office('presentationml.presentation', 'ppt/presentation.xml', 'a PowerPoint presentation'),
  odt: { contentType: OPEN_DOCUMENT, says: 'an OpenDocument text', begins: ZIP, holds: isOpenDocument },
  png: { contentType: 'image/png', says: 'a PNG picture', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: jpeg,
  jpeg,
  txt: text('text/plain', 'plain text'),
  md: text('text/markdown', 'Markdown'),
  csv: text('text/csv', 'a CSV table'),
};
export const LONGEST_BEGINNING = 8;
const BEGINNINGS = Object.values(TYPES).flatMap(({ begins }) => (begins ? [begins] : []));

/** The type that a name promises. */
export function typeOfName(name: string): FileType {
  const extension = extensionOf(name).toLowerCase();
  if (Object.hasOwn(TYPES, extension)) return TYPES[extension] as FileType;
  const known = Object.keys(TYPES).map((one) => `.${one}`);
  throw new Refused('upload.type', `A file of this sort is not taken; these are: ${known.join(', ')}.`, {
    path: ['fileName'],
  });
}

const lie = (type: FileType): Refused =>
  new Refused('upload.content', `By its name the file is ${type.says}, but its content is something else.`);

/** The first bytes must be those of the type; those of a text must not be those of another type. */
export function requireBeginning(type: FileType, head: Uint8Array): void {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (type.begins ? !begins(type.begins) : BEGINNINGS.some(begins)) throw lie(type);
}

/** What can only be told once the whole file is there: an archive by its list of parts, which is not unpacked. */
export async function requireContent(type: FileType, file: IncomingFile): Promise<void> {
  if (!type.holds) return;
  const entries = await readZip(file);
  if (!(await type.holds(entries, file))) throw lie(type);
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw new Refused('upload.archive', 'The file holds macros, which are programs: save it without them.');
}

/** An OpenDocument file says what it is in its first part, which is not compressed. */
async function isOpenDocument(entries: readonly ZipEntry[], file: IncomingFile): Promise<boolean> {
  const start = (await file.read(0, 30 + 8 + OPEN_DOCUMENT.length)).toString('latin1');
  return start.slice(30) === `mimetype${OPEN_DOCUMENT}` && entries.some(({ name }) => name === 'content.xml');
}
