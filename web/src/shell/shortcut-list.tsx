import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.js';
import { usePlaces } from './places.js';

/** What each key does. */
export function ShortcutList({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <Dialog title={t('shortcuts.title')} open close={close}>
      <dl className="facts">
        {places.map(({ key, name }) => (
          <Shortcut key={key} keyName={key} says={t(`shell.${name}`)} />
        ))}
        <Shortcut keyName="/" says={t('search')} />
        <Shortcut keyName="n" says={t('shortcuts.n')} />
        <Shortcut keyName="j" says={t('shortcuts.j')} />
        <Shortcut keyName="k" says={t('shortcuts.k')} />
        <Shortcut keyName="?" says={t('shortcuts.help')} />
        <Shortcut keyName="Esc" says={t('shortcuts.close')} />
      </dl>
    </Dialog>
  );
}

function Shortcut({ keyName, says }: { readonly keyName: string; readonly says: string }) {
  return (
    <>
      <dt>
        <kbd>{keyName}</kbd>
      </dt>
      <dd>{says}</dd>
    </>
  );
}
