import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';

/** A secret that is shown this once, to be copied. */
export function NewSecret({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(t('tokens.copied'));
    } catch {
      // Without https, or when it is forbidden, a page may not write to the clipboard.
      setSaid(t('tokens.notCopied'));
    }
  };
  return (
    <div className="form">
      <Notice tone="caution" live>
        <p>{t('tokens.once')}</p>
      </Notice>
      <div className="field">
        <label htmlFor="new-secret">{t('tokens.secret')}</label>
        <input
          {...{ id: 'new-secret', className: 'input identifier', value: secret, readOnly: true, dir: 'ltr' }}
          onFocus={({ target }) => target.select()}
        />
      </div>
      <p role="status">{said}</p>
      <div className="actions">
        <Button look="primary" onPress={() => void copy()}>
          {t('tokens.copy')}
        </Button>
        <Button onPress={close}>{t('tokens.done')}</Button>
      </div>
    </div>
  );
}
