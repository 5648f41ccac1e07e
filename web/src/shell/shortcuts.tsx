import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { useKeys } from './keys.js';
import { usePlaces } from './places.js';

const Dialog = lazy(async () => ({ default: (await import('../components/dialog.js')).Dialog }));

/** The keys that work on every page; `?` lists them, and those of the month table. */
export function Shortcuts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const places = usePlaces();
  const [open, setOpen] = useState(false);
  useKeys({
    '?': () => setOpen(true),
    n: () => void navigate({ to: paths.scheduleMeeting }),
    ...Object.fromEntries(places.map(({ key, to }) => [key, () => void navigate({ to })])),
  });
  if (!open) return null;
  return (
    <Suspense>
      <Dialog title={t('shortcuts.title')} open close={() => setOpen(false)}>
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
    </Suspense>
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
