import { PdfFile } from './pdf-file.js';
import { PdfFont } from './pdf-font.js';
import { type PdfDictionary, PdfRef, type PdfValue, PdfValues, PdfWord } from './pdf-values.js';

const MOST_CHARACTERS = 2_000_000;
const DEEPEST = 5;
/** By how much, in thousandths of the size of the letters, pieces of a line must lie apart to be words. */
const APART = -180;

/**
 * The text of a PDF, for finding it: the words in the order in which the file sets them, page by page. What has no words,
 * such as a scan, gives none, and neither does what is locked. Belongs in the writing process.
 */
export function readPdf(bytes: Uint8Array): string {
  const file = new PdfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (file.encrypted) return '';
  const reading = new PdfReading(file);
  for (const page of file.pages()) reading.page(page);
  return reading.text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n[\n ]*/g, '\n')
    .trim();
}

class PdfReading {
  text = '';
  private readonly fonts = new Map<PdfValue, PdfFont>();

  constructor(private readonly file: PdfFile) {}

  page(page: PdfDictionary): void {
    const contents = [this.listed(page.get('/Contents'))].flat();
    const text = contents.map((part) => this.file.stream(part)).join('\n');
    this.content(text, this.resourcesOf(page), 0);
    this.text += '\n\n';
  }

  /** A list may stand elsewhere; what it lists stays as it is. */
  private listed(value: PdfValue | undefined): PdfValue | PdfValue[] {
    const found = this.file.value(value);
    return Array.isArray(found) ? found : (value ?? null);
  }

  private resourcesOf(page: PdfDictionary): PdfDictionary {
    let at = page;
    for (let depth = 0; depth < 30; depth += 1) {
      if (at.has('/Resources')) return this.file.dictionary(at.get('/Resources'));
      at = this.file.dictionary(at.get('/Parent'));
    }
    return new Map();
  }

  private content(text: string, resources: PdfDictionary, depth: number): void {
    const fonts = this.file.dictionary(resources.get('/Font'));
    const values = new PdfValues(text);
    let font: PdfFont | undefined;
    let before: PdfValue[] = [];
    for (let value = values.next(); value !== undefined; value = values.next()) {
      if (!(value instanceof PdfWord)) {
        before.push(value);
        continue;
      }
      if (this.text.length > MOST_CHARACTERS) return;
      const last = before.at(-1);
      switch (value.word) {
        case 'Tf':
          font = this.fontOf(fonts.get(String(before.at(-2))));
          break;
        case 'Tj':
        case "'":
        case '"':
          if (value.word !== 'Tj') this.text += '\n';
          if (last instanceof Buffer) this.text += font?.decode(last) ?? '';
          break;
        case 'TJ':
          for (const piece of Array.isArray(last) ? last : []) {
            if (piece instanceof Buffer) this.text += font?.decode(piece) ?? '';
            else if (typeof piece === 'number' && piece < APART) this.text += ' ';
          }
          break;
        case 'Td':
        case 'TD':
          this.text += last === 0 ? ' ' : '\n';
          break;
        case 'T*':
        case 'Tm':
        case 'BT':
          this.text += '\n';
          break;
        case 'Do':
          this.form(this.file.dictionary(resources.get('/XObject')).get(String(last)), resources, depth);
          break;
        case 'ID': {
          // A picture within the text: its bytes are none.
          const end = text.indexOf('EI', values.at);
          values.at = end < 0 ? text.length : end + 2;
          break;
        }
      }
      before = [];
    }
  }

  private form(value: PdfValue | undefined, resources: PdfDictionary, depth: number): void {
    const form = this.file.dictionary(value);
    if (form.get('/Subtype') !== '/Form' || depth >= DEEPEST) return;
    const own = form.has('/Resources') ? this.file.dictionary(form.get('/Resources')) : resources;
    this.content(this.file.stream(value), own, depth + 1);
  }

  private fontOf(value: PdfValue | undefined): PdfFont | undefined {
    if (value === undefined) return undefined;
    const key = value instanceof PdfRef ? value.id : value;
    const font = this.fonts.get(key) ?? new PdfFont(this.file, this.file.dictionary(value));
    this.fonts.set(key, font);
    return font;
  }
}
