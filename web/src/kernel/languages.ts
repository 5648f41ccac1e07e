import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf } from './direction.js';

/** The six languages of the United Nations. Those without a catalogue show English, and say so. */
export const languages = [
  { code: 'en', name: 'English', complete: true },
  { code: 'fr', name: 'Français', complete: true },
  { code: 'ar', name: 'العربية', complete: false },
  { code: 'zh', name: '中文', complete: false },
  { code: 'ru', name: 'Русский', complete: false },
  { code: 'es', name: 'Español', complete: false },
] as const;

type Code = (typeof languages)[number]['code'];
const STORED = 'language';
const FALLBACK = 'en';

export const languageOf = (code: string) => languages.find((one) => one.code === code) ?? languages[0];

function wanted(): Code {
  const asked = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return (
    languages.find(({ code }) => asked.find((one) => languages.some((known) => known.code === one)) === code)?.code ??
    FALLBACK
  );
}

/** The words as they are in this build (vite.config.ts). */
declare const WORDS_VERSION: string;

const needed = new Set<string>();

/** The language that the words are in. */
const spokenFor = (code: string): string => (languageOf(code).complete ? code : FALLBACK);

/** Each part of the catalogue is fetched when a page needs it: nobody waits for the words of pages they do not open. */
async function load(code: string, part: string): Promise<void> {
  const language = spokenFor(code);
  const answer = await fetch(`/assets/words-${WORDS_VERSION}-${language}-${part}.json`);
  if (!answer.ok) throw new Error(`The catalogue has no ${part} in ${language}.`);
  const words = (await answer.json()) as object;
  i18next.addResourceBundle(language, 'translation', words, true);
}

/** Sees to it that what a page says is there in the language spoken now, and in every one chosen later. */
export async function needWords(...parts: readonly string[]): Promise<void> {
  for (const part of parts) needed.add(part);
  await Promise.all(parts.map((part) => load(i18next.language, part)));
}

/** Chooses a language: loads the words of what has been opened so far, and turns the page in its direction. */
export async function speak(code: string): Promise<void> {
  await Promise.all([...needed].map((part) => load(code, part)));
  await i18next.changeLanguage(code);
  localStorage.setItem(STORED, code);
  document.documentElement.lang = spokenFor(code);
  document.documentElement.dir = directionOf(code);
}

export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: FALLBACK,
    fallbackLng: FALLBACK,
    // React escapes.
    interpolation: { escapeValue: false },
    // A page that forgot a part of the catalogue says so, and the browser tests hear it.
    saveMissing: true,
    missingKeyHandler: (_, __, key) => console.error(`There are no words for ${key}.`),
  });
  needed.add('common');
  await speak(wanted());
  // What is chosen in one tab is spoken in all of them.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === STORED && newValue) void speak(newValue);
  });
}
