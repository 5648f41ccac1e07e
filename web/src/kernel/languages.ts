import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../../locales/en.json' with { type: 'json' };

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

export const languageOf = (code: string) => languages.find((one) => one.code === code) ?? languages[0];
export const directionOf = (code: string): 'ltr' | 'rtl' => (code === 'ar' ? 'rtl' : 'ltr');

function wanted(): Code {
  const asked = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return (
    languages.find(({ code }) => asked.find((one) => languages.some((known) => known.code === one)) === code)?.code ??
    'en'
  );
}

async function load(code: string): Promise<void> {
  if (code !== 'fr' || i18next.hasResourceBundle('fr', 'translation')) return;
  const { default: catalogue } = await import('../../../locales/fr.json');
  i18next.addResourceBundle('fr', 'translation', catalogue);
}

/** Chooses a language: loads its catalogue, and turns the page in its direction. */
export async function speak(code: string): Promise<void> {
  await load(code);
  await i18next.changeLanguage(code);
  localStorage.setItem(STORED, code);
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
}

export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en } },
    lng: 'en',
    fallbackLng: 'en',
    // React escapes.
    interpolation: { escapeValue: false },
  });
  await speak(wanted());
}
