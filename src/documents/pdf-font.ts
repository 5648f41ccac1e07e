import { type PdfDictionary, PdfValues, PdfWord } from './pdf-values.js';
import type { PdfFile } from './pdf-file.js';

const WINDOWS = new TextDecoder('windows-1252');
const MOST_IN_RANGE = 65_536;

/** What the codes of a font say: by its own table, or else as Windows writes letters. */
export class PdfFont {
  private readonly says = new Map<number, string>();
  private readonly wide: boolean;

  constructor(file: PdfFile, font: PdfDictionary) {
    this.wide = font.get('/Subtype') === '/Type0';
    const table = file.stream(font.get('/ToUnicode'));
    if (table !== '') this.readTable(table);
  }

  decode(codes: Buffer): string {
    if (this.says.size === 0) return this.wide ? '' : WINDOWS.decode(codes);
    let said = '';
    const step = this.wide ? 2 : 1;
    for (let at = 0; at + step <= codes.length; at += step) {
      const code = codes.readUIntBE(at, step);
      said += this.says.get(code) ?? (this.wide ? '' : WINDOWS.decode(codes.subarray(at, at + 1)));
    }
    return said;
  }

  /** Lists of codes with what they say, one by one and from one to another. */
  private readTable(table: string): void {
    const values = new PdfValues(table);
    let before: unknown[] = [];
    for (let value = values.next(); value !== undefined; value = values.next()) {
      if (!(value instanceof PdfWord)) {
        before.push(value);
        continue;
      }
      if (value.word === 'endbfchar')
        for (let at = 0; at + 1 < before.length; at += 2) this.add(before[at], before[at + 1], 0);
      if (value.word === 'endbfrange')
        for (let at = 0; at + 2 < before.length; at += 3) this.addRange(before[at], before[at + 1], before[at + 2]);
      before = [];
    }
  }

  private addRange(from: unknown, to: unknown, says: unknown): void {
    if (!(from instanceof Buffer) || !(to instanceof Buffer)) return;
    const count = Math.min(numberOf(to) - numberOf(from) + 1, MOST_IN_RANGE);
    for (let more = 0; more < count; more += 1) {
      if (Array.isArray(says)) this.add(from, says[more], 0, more);
      else this.add(from, says, more, more);
    }
  }

  private add(code: unknown, says: unknown, further: number, at = 0): void {
    if (!(code instanceof Buffer) || !(says instanceof Buffer) || says.length < 1) return;
    const units = Buffer.from(says.length % 2 === 0 ? says : Buffer.concat([Buffer.alloc(1), says]));
    units.writeUInt16BE((units.readUInt16BE(units.length - 2) + further) & 0xff_ff, units.length - 2);
    this.says.set(numberOf(code) + at, Buffer.from(units).swap16().toString('utf16le'));
  }
}

const numberOf = (code: Buffer): number => (code.length > 0 && code.length <= 6 ? code.readUIntBE(0, code.length) : 0);
