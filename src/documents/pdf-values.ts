/** A value as PDF writes it. Names begin with a slash; what is none of these, an operator say, is a word. */
export type PdfValue = number | string | Buffer | PdfRef | PdfWord | PdfValue[] | PdfDictionary | null;
export interface PdfDictionary extends Map<string, PdfValue> {}

export class PdfRef {
  constructor(readonly id: number) {}
}
export class PdfWord {
  constructor(readonly word: string) {}
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const DEEPEST = 50;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other from bytes that are taken as characters. */
export class PdfValues {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** The next value; undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    this.skip();
    const { text } = this;
    const sign = text[this.at];
    if (sign === undefined || depth > DEEPEST) return undefined;
    if (sign === '/') return this.name();
    if (sign === '(') return this.literal();
    if (text.startsWith('<<', this.at)) return this.dictionary(depth);
    if (sign === '<') return this.hex();
    if (sign === '[') return this.list(depth);
    if (sign === ']' || sign === '>' || sign === ')' || sign === '{' || sign === '}') {
      this.at += text.startsWith('>>', this.at) ? 2 : 1;
      return new PdfWord(sign);
    }
    return this.word();
  }

  private skip(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at] as string;
      if (sign === '%') while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at] as string)) this.at += 1;
      else if (!SPACE.test(sign)) return;
    }
  }

  private run(): string {
    const from = this.at;
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at] as string)) this.at += 1;
    return this.text.slice(from, this.at);
  }

  private name(): string {
    this.at += 1;
    return `/${this.run().replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`;
  }

  private word(): PdfValue {
    const word = this.run();
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return new PdfWord(word);
    // Two numbers and an R are one thing: where something stands.
    const reference = /^\d+$/.test(word)
      ? /^\s+\d+\s+R(?![A-Za-z])/.exec(this.text.slice(this.at, this.at + 24))
      : null;
    if (!reference) return Number(word);
    this.at += reference[0].length;
    return new PdfRef(Number(word));
  }

  private literal(): Buffer {
    let [depth, said] = [0, ''];
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text[this.at] as string;
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0];
        if (octal) said += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        else said += ESCAPED[this.text[this.at + 1] ?? ''] ?? (this.text[this.at + 1] ?? '').replace(/[\r\n]/, '');
        this.at += octal ? octal.length : 1;
        continue;
      }
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0) break;
      if (sign !== '(' || depth > 1) said += sign;
    }
    this.at += 1;
    return Buffer.from(said, 'latin1');
  }

  private hex(): Buffer {
    const end = this.text.indexOf('>', this.at);
    const digits = this.text.slice(this.at + 1, end < 0 ? undefined : end).replaceAll(/[^0-9a-f]/gi, '');
    this.at = end < 0 ? this.text.length : end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  private list(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.at += 1;
    for (let value = this.next(depth + 1); value !== undefined; value = this.next(depth + 1)) {
      if (value instanceof PdfWord && value.word === ']') break;
      values.push(value);
    }
    return values;
  }

  private dictionary(depth: number): PdfDictionary {
    const entries: PdfDictionary = new Map();
    this.at += 2;
    for (let key = this.next(depth + 1); typeof key === 'string'; key = this.next(depth + 1)) {
      const value = this.next(depth + 1);
      if (value === undefined || (value instanceof PdfWord && value.word === '>')) break;
      entries.set(key, value);
    }
    return entries;
  }
}
