import { type ReactNode, useEffect } from 'react';

interface Properties {
  readonly title: string;
  readonly notes?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What every page is: its title, which the window bears too, what can be done here, and the rest. */
export function Page({ title, notes, actions, children }: Properties) {
  useEffect(() => {
    document.title = `${title} – Plenary`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1 dir="auto">{title}</h1>
          {notes}
        </div>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
      {children}
    </>
  );
}
