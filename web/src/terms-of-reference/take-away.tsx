import { useTranslation } from 'react-i18next';

interface Properties {
  /** Without what the file's name ends in: `/terms-of-reference/tor_…/document`. */
  readonly address: string;
  readonly formats: readonly ('pdf' | 'docx' | 'md' | 'csv')[];
  readonly search?: Readonly<Record<string, string>>;
}

/** Links to files that the server writes at the moment of asking, in the language of the page. */
export function TakeAway({ address, formats, search = {} }: Properties) {
  const { t, i18n } = useTranslation();
  const query = new URLSearchParams({ ...search, language: i18n.language }).toString();
  return (
    <ul className="take-away not-printed" aria-label={t('terms.takeAway')}>
      {formats.map((format) => (
        <li key={format}>
          <a href={`${address}.${format}?${query}`} download>
            {t(`terms.format.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
