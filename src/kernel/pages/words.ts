import { existsSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';

/** The languages that are complete: pages that the server writes are offered in no other. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
] as const;
export type Language = (typeof LANGUAGES)[number]['code'];

const FALLBACK: Language = 'en';
/** The parts of the catalogue that the server speaks, in pages, documents and answers; the others are the client's. */
const PARTS = [
  'common',
  'meeting-line',
  'meetings',
  'reply-page',
  'polls',
  'poll-page',
  'answer-page',
  'notification',
  'results',
  'departures',
  'calendar-entries',
  'public',
  'identity',
  'sign-in-page',
];

export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const catalogue = createInstance();
void catalogue.init({
  // With the words at hand nothing is waited for.
  initAsync: false,
  resources: {},
  fallbackLng: false,
  // The pages escape.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key: string) => {
    throw new Error(`The catalogue does not say ${key}.`);
  },
});

for (const { code } of LANGUAGES) {
  for (const part of PARTS) {
    const file = new URL(`../../../locales/${code}/${part}.json`, import.meta.url);
    // A key such as `meeting` may have words in several files.
    if (existsSync(file))
      catalogue.addResourceBundle(code, 'translation', JSON.parse(readFileSync(file, 'utf8')), true);
  }
}

/** How a language says something. */
export function wordsOf(language: Language): Words {
  const say = catalogue.getFixedT(language);
  return (key, values = {}) => say(key, values);
}

export const isLanguage = (code: unknown): code is Language => LANGUAGES.some((one) => one.code === code);

/** A language that has words here: the one asked for, or English. */
export const languageWithWords = (asked: string): Language => (isLanguage(asked) ? asked : FALLBACK);

/** The language of a page: the one that its address asks for, or else the first that the browser prefers. */
export function languageFor(asked: unknown, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked;
  const preferred = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1];
      return { code: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  return preferred.map(({ code }) => code).find(isLanguage) ?? FALLBACK;
}
