import { useEffect, useRef } from 'react';

const TYPING = 'input, textarea, select, [contenteditable], [role="listbox"], [role="dialog"]';

/** Single keys, while nothing is being typed and no dialog is open; what they do may change from one drawing to the next. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPING);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = now.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
