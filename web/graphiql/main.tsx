import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import inEnglish from '../../locales/en/explorer.json';
import inFrench from '../../locales/fr/explorer.json';
import '../src/design/tokens.css';
import './explorer.css';
import { Explorer } from './explorer.js';

/** GraphiQL itself speaks English only; the line above it speaks what was chosen for the pages. */
await i18next.use(initReactI18next).init({
  resources: {
    en: { translation: inEnglish },
    fr: { translation: inFrench },
  },
  lng: localStorage.getItem('language') ?? 'en',
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
});
document.documentElement.lang = i18next.resolvedLanguage ?? 'en';
const place = document.getElementById('root');
if (place) createRoot(place).render(<Explorer />);
