import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';

/** The address of a calendar, shown this once: to be opened by the calendar of this device, or copied into another. */
export function FeedAddress({ address, close }: { readonly address: string; readonly close: () => void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid(t('feeds.copied'));
    } catch {
      // Without https, or when it is forbidden, a page may not write to the clipboard.
      setSaid(t('feeds.notCopied'));
    }
  };
  return (
    <div className="form">
      <Notice tone="caution" live>
        <p>{t('feeds.once')}</p>
      </Notice>
      <div className="field">
        <label htmlFor="feed-address">{t('feeds.address')}</label>
        <input
          {...{ id: 'feed-address', className: 'input identifier', value: address, readOnly: true, dir: 'ltr' }}
          onFocus={({ target }) => target.select()}
        />
      </div>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('feeds.open')}</a>
      </p>
      <p role="status">{said}</p>
      <div className="actions">
        <Button look="primary" onPress={() => void copy()}>
          {t('feeds.copy')}
        </Button>
        <Button onPress={close}>{t('feeds.done')}</Button>
      </div>
    </div>
  );
}
