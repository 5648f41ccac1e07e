import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';

/** How others cite the finding, to be taken along. */
export function Citation({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('citation.title')}</h2>
      <p dir="auto">{text}</p>
      <CopyButton text={text}>{t('citation.copy')}</CopyButton>
    </section>
  );
}
