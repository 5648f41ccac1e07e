import { type ReactNode, useId } from 'react';
import { EmptyState } from '../components/notice.js';

interface Properties {
  readonly title: string;
  /** What is said, and what to do, when there is nothing. */
  readonly empty: ReactNode;
  readonly children: readonly ReactNode[];
}

/** One sort of thing that waits or comes. */
export function Part({ title, empty, children }: Properties) {
  const heading = useId();
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children.length === 0 ? <EmptyState>{empty}</EmptyState> : <ul className="plain-list">{children}</ul>}
    </section>
  );
}
