import { useCallback, useState } from 'react';

/** What somebody has typed so far: it survives a reload, and goes when the form has done its work. */
export function useDraft<Values extends object>(name: string, initial: Values) {
  const key = `draft ${name}`;
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...read<Values>(key) }));
  const change = useCallback(
    (changes: Partial<Values>) => {
      setValues((before) => {
        const after = { ...before, ...changes };
        keep(key, after);
        return after;
      });
    },
    [key],
  );
  const discard = useCallback(() => sessionStorage.removeItem(key), [key]);
  return { values, change, discard };
}

/** Whether somebody has typed something that did not yet do its work. */
export const isKept = (name: string): boolean => sessionStorage.getItem(`draft ${name}`) !== null;

/** Puts something into a form that is on another page; what else is typed there stays. */
export const keepInDraft = (name: string, changes: object): void =>
  keep(`draft ${name}`, { ...read<object>(`draft ${name}`), ...changes });

/** A text too long for the browser's store is not kept over a reload; it stays in the form all the same. */
function keep(key: string, values: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values));
  } catch {
    sessionStorage.removeItem(key);
  }
}

function read<Values>(key: string): Partial<Values> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Values>;
  } catch {
    return {};
  }
}
