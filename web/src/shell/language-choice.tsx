import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.js';
import { languageOf, languages, speak } from '../kernel/languages.js';

/** The six languages, each by its own name; one whose catalogue is missing says so. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const chosen = languageOf(i18n.language);
  return (
    <>
      <div className="field">
        <label htmlFor="language-choice">{t('language.choose')}</label>
        <select
          id="language-choice"
          className="input"
          value={chosen.code}
          onChange={(event) => void speak(event.target.value)}
        >
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {chosen.complete ? null : (
        <Notice tone="caution">
          <p>{t('language.fallback', { name: chosen.name })}</p>
        </Notice>
      )}
    </>
  );
}
