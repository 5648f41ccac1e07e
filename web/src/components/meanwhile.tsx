import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { type ChangedText, Differences } from './differences.js';

interface Properties {
  /** Each text as it was when one began, and as others left it. */
  readonly texts: readonly ChangedText[];
  /** How to go on; none once that is said, and theirs is only there to be compared with. */
  readonly choices: Choices | null;
}

interface Choices {
  readonly take: () => void;
  readonly keep: () => void;
  readonly goOn: () => void;
  /** What keeping one's own does, in words. */
  readonly keepSays: string;
}

/**
 * Somebody else changed it while one wrote: theirs as it stands now, with what they changed; one's own is in the form
 * below. Nothing goes on until the person has said how.
 */
export function Meanwhile({ texts, choices }: Properties) {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  const open = choices !== null;
  useEffect(() => {
    if (open) place.current?.focus();
  }, [open]);
  return (
    <section className="card meanwhile" ref={place} tabIndex={-1} aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t(open ? 'meanwhile.title' : 'meanwhile.beside')}</h2>
      {open ? <p>{t('meanwhile.means')}</p> : null}
      <h3>{t('meanwhile.changed')}</h3>
      <Differences texts={texts} />
      <details>
        <summary>{t('meanwhile.theirs')}</summary>
        <dl className="differences">
          {texts.map(({ name, now }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{now}</dd>
            </div>
          ))}
        </dl>
      </details>
      {choices ? (
        <div className="actions">
          <Button onPress={choices.take}>{t('meanwhile.take')}</Button>
          <Button onPress={choices.keep}>{choices.keepSays}</Button>
          <Button onPress={choices.goOn}>{t('meanwhile.goOn')}</Button>
        </div>
      ) : null}
    </section>
  );
}
