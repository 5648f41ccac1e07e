import type { ReactNode } from 'react';

interface Properties {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

/**
 * Rows to read: a plain table, which a screen reader knows best. In a narrow window it scrolls in its own frame, by
 * keyboard too, and the page does not.
 */
export function Table({ caption, heads, children }: Properties) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
