import { inflateSync } from 'node:zlib';
import { type PdfDictionary, PdfRef, type PdfValue, PdfValues } from './pdf-values.js';

const MOST_UNPACKED = 100 * 1024 * 1024;
const OBJECT = /(\d{1,9})\s+\d{1,5}\s+obj\b/g;

interface PdfObject {
  readonly value: PdfValue;
  /** What stands behind a dictionary, packed. */
  readonly packed: Buffer | null;
}

/** The objects of a PDF, found by looking through it: its own table of them may be damaged, and is not needed. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>();
  private unpacked = 0;
  readonly encrypted: boolean;

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1');
    this.encrypted = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(text);
    OBJECT.lastIndex = 0;
    for (let match = OBJECT.exec(text); match; match = OBJECT.exec(text)) {
      const values = new PdfValues(text, OBJECT.lastIndex);
      const value = values.next() ?? null;
      const from = /^\s*stream(\r\n|\n|\r)/.exec(text.slice(values.at, values.at + 40));
      let packed: Buffer | null = null;
      if (from && value instanceof Map) {
        const start = values.at + from[0].length;
        const length = value.get('/Length');
        const told =
          typeof length === 'number' && /^\s*endstream/.test(text.slice(start + length, start + length + 20));
        const end = told ? start + length : text.indexOf('endstream', start);
        packed = bytes.subarray(start, end < 0 ? bytes.length : end);
        values.at = end < 0 ? text.length : end;
      }
      OBJECT.lastIndex = Math.max(values.at, OBJECT.lastIndex);
      this.objects.set(Number(match[1]), { value, packed });
    }
    if (!this.encrypted) for (const object of this.objects.values()) this.open(object);
  }

  /** What a value is, or what it refers to is. */
  value(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfRef ? (this.objects.get(value.id)?.value ?? null) : (value ?? null);
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.value(value);
    return found instanceof Map ? found : new Map<string, PdfValue>();
  }

  /** The bytes behind what a value refers to, as characters. */
  stream(value: PdfValue | undefined): string {
    const object = value instanceof PdfRef ? this.objects.get(value.id) : undefined;
    return object ? this.unpack(object) : '';
  }

  /** Every page, as it comes. */
  pages(): PdfDictionary[] {
    return [...this.objects.values()].flatMap(({ value }) =>
      value instanceof Map && value.get('/Type') === '/Page' ? [value] : [],
    );
  }

  private unpack({ value, packed }: PdfObject): string {
    if (!(value instanceof Map) || !packed) return '';
    const filter = [this.value(value.get('/Filter'))].flat();
    if (filter.length === 0 || filter[0] === null) return packed.toString('latin1');
    if (filter.length > 1 || filter[0] !== '/FlateDecode') return '';
    const left = MOST_UNPACKED - this.unpacked;
    if (left <= 0) throw new Error('the file holds more than a document does');
    // One that was cut off is read as far as it goes.
    const bytes = inflateSync(packed, { maxOutputLength: left, finishFlush: 2 });
    this.unpacked += bytes.length;
    return bytes.toString('latin1');
  }

  /** Objects that are packed together, behind one another. */
  private open(object: PdfObject): void {
    if (!(object.value instanceof Map) || object.value.get('/Type') !== '/ObjStm') return;
    const text = this.unpack(object);
    const [count, first] = [this.value(object.value.get('/N')), this.value(object.value.get('/First'))];
    if (typeof count !== 'number' || typeof first !== 'number') return;
    const places = new PdfValues(text.slice(0, first));
    for (let number = 0; number < count; number += 1) {
      const [id, at] = [places.next(), places.next()];
      if (typeof id !== 'number' || typeof at !== 'number') return;
      if (!this.objects.has(id))
        this.objects.set(id, { value: new PdfValues(text, first + at).next() ?? null, packed: null });
    }
  }
}
