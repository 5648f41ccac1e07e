import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../paths.js';
import { useKeys } from './keys.js';
import { usePlaces } from './places.js';
import { whenShown } from '../kernel/when-shown.js';

const ShortcutList = whenShown(async () => (await import('./shortcut-list.js')).ShortcutList, 'shortcuts');

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
  return open ? <ShortcutList close={() => setOpen(false)} /> : null;
}
