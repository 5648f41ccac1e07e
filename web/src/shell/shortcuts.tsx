import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';

const Dialog = lazy(async () => ({ default: (await import('../components/dialog.js')).Dialog }));

const places = { w: paths.week, m: paths.meetings, n: paths.scheduleMeeting, a: paths.account } as const;
const TYPING = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** Single keys, while nothing is being typed; `?` lists them. */
export function Shortcuts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') setOpen(true);
      const to = Object.hasOwn(places, event.key) ? places[event.key as keyof typeof places] : undefined;
      if (to) {
        event.preventDefault();
        void navigate({ to });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  if (!open) return null;
  return (
    <Suspense>
      <Dialog title={t('shortcuts.title')} open close={() => setOpen(false)}>
        <dl className="facts">
          {(['w', 'm', 'n', 'a'] as const).map((key) => (
            <Shortcut key={key} keyName={key} says={t(`shortcuts.${key}`)} />
          ))}
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
