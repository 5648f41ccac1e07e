import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { lazyWithWords } from '../kernel/lazy-with-words.js';
import { paths } from '../paths.js';
import { useKeys } from './keys.js';
import { usePlaces } from './places.js';

const ShortcutList = lazyWithWords(['shortcuts'], async () => (await import('./shortcut-list.js')).ShortcutList);

/** The keys that work on every page; `?` lists them, and those of the month table. */
export function Shortcuts() {
  const navigate = useNavigate();
  const places = usePlaces();
  const [open, setOpen] = useState(false);
  useKeys({
    '?': () => setOpen(true),
    n: () => void navigate({ to: paths.scheduleMeeting }),
    ...Object.fromEntries(places.map(({ key, to }) => [key, () => void navigate({ to })])),
  });
  return open ? (
    <Suspense>
      <ShortcutList close={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
