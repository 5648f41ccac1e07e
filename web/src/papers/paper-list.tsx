import { type ReactNode, useState } from 'react';
import type { PaperLineFragment } from '../gql/graphql.js';
import { PaperLine } from './paper-line.js';
import { whenShown } from '../kernel/when-shown.js';

const Paper = whenShown(async () => (await import('./paper-dialog.js')).PaperDialog);

interface Properties {
  readonly papers: readonly PaperLineFragment[];
  readonly ofBody?: boolean;
  /** What else each offers. */
  readonly beside?: (paper: PaperLineFragment) => ReactNode;
}

/** Papers one below the other, each with its details in a dialog. */
export function PaperList({ papers, ofBody = false, beside }: Properties) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <ul className="plain-list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine {...{ paper, ofBody, more: setShown, beside: beside?.(paper) }} />
          </li>
        ))}
      </ul>
      {shown ? <Paper id={shown} close={() => setShown(null)} /> : null}
    </>
  );
}
