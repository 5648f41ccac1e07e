import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';

/** How others cite the finding, to be taken along. */
export function Citation({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'refused' | null>(null);
  // A browser offers its clipboard to pages over https only.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied('done'),
      () => setCopied('refused'),
    );
  return (
    <section className="card">
      <h2>{t('citation.title')}</h2>
      <p dir="auto">{text}</p>
      <div className="actions">
        <Button onPress={() => void copy()}>{t('citation.copy')}</Button>
        <span role="status">{copied ? t(`citation.${copied}`) : null}</span>
      </div>
    </section>
  );
}
