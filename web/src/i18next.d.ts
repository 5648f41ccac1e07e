import 'i18next';
import type en from '../../locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    /** Keys that the catalogue lacks do not compile. */
    resources: { translation: typeof en };
  }
}
