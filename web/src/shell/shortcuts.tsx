import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { placesFor } from './places.js';

const Dialog = lazy(async () => ({ default: (await import('../components/dialog.js')).Dialog }));

const TYPING = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** Single keys, while nothing is being typed; `?` lists them. */
export function Shortcuts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { account } = useViewer();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setOpen(true);
      const to =
        event.key === 'n' ? paths.scheduleMeeting : placesFor(account).find(({ key }) => key === event.key)?.to;
      if (to) {
        event.preventDefault();
        void navigate({ to });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, account]);
  if (!open) return null;
  return (
    <Suspense>
      <Dialog title={t('shortcuts.title')} open close={() => setOpen(false)}>
        <dl className="facts">
          {placesFor(account).map(({ key, name }) => (
            <Shortcut key={key} keyName={key} says={t(`shell.${name}`)} />
          ))}
          <Shortcut keyName="n" says={t('shortcuts.n')} />
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
