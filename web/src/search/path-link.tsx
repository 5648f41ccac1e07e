import { useRouter, useSearch } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Properties {
  /** Path on this site, as the server says it. */
  readonly path: string;
  readonly gone?: () => void;
  readonly children: ReactNode;
}

/** A link to where the server says that something is read; the working group of the pages stays, if it says none. */
export function PathLink({ path, gone, children }: Properties) {
  const { history } = useRouter();
  const { group } = useSearch({ from: '__root__' });
  const here =
    group && !path.includes('group=')
      ? `${path}${path.includes('?') ? '&' : '?'}group=${encodeURIComponent(group)}`
      : path;
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    gone?.();
    history.push(here);
  };
  return (
    <a href={here} onClick={go}>
      {children}
    </a>
  );
}
