import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';

interface Properties {
  readonly text: string;
  /** What the button says. */
  readonly children: string;
}

/** Takes a text along, and says whether the browser let it. */
export function CopyButton({ text, children }: Properties) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'refused' | null>(null);
  // A browser offers its clipboard to pages over https only.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied('done'),
      () => setCopied('refused'),
    );
  return (
    <div className="actions">
      <Button onPress={() => void copy()}>{children}</Button>
      <span role="status">{copied ? t(`citation.${copied}`) : null}</span>
    </div>
  );
}
