import { useEffect, useRef, useState } from 'react';
import { Markdown } from '../components/markdown.js';
import { isKept } from '../kernel/draft.js';
import { may } from '../kernel/may.js';
import type { AskedOfClause, Removed } from './clause-acts.js';
import type { Draft, DraftClause } from './draft-query.js';
import { ProvisionsOf } from './provisions.js';
import { whenShown } from '../kernel/when-shown.js';

const ClauseActions = whenShown(async () => (await import('./clause-actions.js')).ClauseActions);
const Editor = whenShown(
  async () => (await import('./clause-editor.js')).ClauseEditor,
  'draft-acts',
  'editor',
  'editing',
);
const Discussion = whenShown(
  async () => (await import('./discussion.js')).Discussion,
  'discussion',
  'redline',
  'amendments',
);

interface Properties {
  readonly draft: Draft;
  readonly clause: DraftClause;
  readonly ask: (what: AskedOfClause) => void;
  readonly moves: (clause: DraftClause, button: 'earlier' | 'later', place: number) => void;
  readonly removed: (removed: Removed) => void;
  readonly readAgain: () => void;
}

/** One clause: its words or, in their place, the form in which they are written; what was begun is open again. */
export function ClauseOfDraft({ draft, clause, readAgain, ...actions }: Properties) {
  const mayEdit = may(draft.viewerCan, 'terms.editClause');
  const [open, setOpen] = useState(() => mayEdit && isKept(`edit clause ${clause.id}`));
  const place = useRef<HTMLElement>(null);
  const closed = useRef(false);
  useEffect(() => {
    if (open || !closed.current) return;
    closed.current = false;
    // Whoever has gone on meanwhile is not called back: what they press would move away under the mouse.
    if (document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('.clause-actions button')?.focus();
  }, [open]);
  const close = () => {
    closed.current = true;
    setOpen(false);
  };
  const { id, number, heading, bodyHtml, comments } = clause;
  const amendments = draft.amendments.filter((one) => one.clause?.id === id);
  return (
    <article className="clause" ref={place} data-clause={id} data-open={open} aria-labelledby={`${id}-name`}>
      <div>
        <h3 id={`${id}-name`}>
          {number} <bdi>{heading}</bdi>
        </h3>
        {open ? (
          <Editor {...{ clause, close, readAgain }} meanwhile={<Markdown html={bodyHtml} />} />
        ) : (
          <>
            <Markdown html={bodyHtml} />
            <ClauseActions {...{ draft, clause, ...actions }} edit={mayEdit ? () => setOpen(true) : null} />
          </>
        )}
      </div>
      <ProvisionsOf clause={clause} all={draft.provisions} />
      {comments.length + amendments.length > 0 ? (
        <div className="clause-discussion">
          <Discussion {...{ draft, clause, amendments, readAgain }} />
        </div>
      ) : null}
    </article>
  );
}
