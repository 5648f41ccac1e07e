import type { DocumentLanguage } from '../documents/document.js';
import type { NamedParty } from './book-question.js';
import { ARABIC } from './words/arabic.js';
import { CHINESE } from './words/chinese.js';
import { type BookWords, ENGLISH } from './words/english.js';
import { FRENCH } from './words/french.js';

const WORDS: Readonly<Record<DocumentLanguage, BookWords>> = { en: ENGLISH, fr: FRENCH, ar: ARABIC, zh: CHINESE };

/** How a book says things: in its language, and by the clock of its reader. */
export class Telling {
  readonly say: BookWords;

  constructor(
    readonly language: DocumentLanguage,
    private readonly timeZone: string | null,
  ) {
    this.say = WORDS[language];
  }

  /** Words with what stands in them; a name that holds braces is not read again. */
  fill(key: keyof BookWords, values: Readonly<Record<string, string | number>>): string {
    return this.say[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)).trim();
  }

  /** A party as the language calls it, or as it is recorded. */
  party({ name, names }: NamedParty): string {
    return names.find(({ language }) => language === this.language)?.name ?? name;
  }

  /** By the reader's own clock, where they have told theirs; and in UTC. */
  here(instant: string): string {
    return this.timeZone === null || this.timeZone === 'UTC' ? this.utc(instant) : this.at(instant, this.timeZone);
  }

  utc(instant: string): string {
    return `${this.format(new Date(instant), 'UTC', { dateStyle: 'full', timeStyle: 'short' })} UTC`;
  }

  at(instant: string, timeZone: string): string {
    const offset = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value;
    const written = this.format(new Date(instant), timeZone, { dateStyle: 'full', timeStyle: 'short' });
    return `${written} (${timeZone}, ${(offset ?? 'UTC').replace('GMT', 'UTC')})`;
  }

  day(date: string): string {
    return this.format(new Date(`${date.slice(0, 10)}T00:00:00Z`), 'UTC', { dateStyle: 'long' });
  }

  private format(instant: Date, timeZone: string, style: Intl.DateTimeFormatOptions): string {
    const locale = this.language === 'en' ? 'en-GB' : `${this.language}-u-nu-latn`;
    return new Intl.DateTimeFormat(locale, { ...style, timeZone, hourCycle: 'h23' }).format(instant);
  }
}
