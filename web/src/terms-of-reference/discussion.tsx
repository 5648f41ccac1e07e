import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentView } from './amendment-view.js';
import { CommentThread } from './comment-thread.js';
import type { Amendment, Comment, Draft, DraftClause } from './draft-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Reply = whenShown(async () => (await import('./comment-dialog.js')).CommentDialog, 'discussion');
const Resolve = whenShown(async () => (await import('./resolve-dialog.js')).ResolveDialog, 'discussion');

interface Properties {
  readonly draft: Draft;
  readonly clause: DraftClause;
  readonly amendments: readonly Amendment[];
  readonly readAgain: () => void;
}

/** What is said of a clause, and what seats propose in its place. */
export function Discussion({ draft, clause, amendments, readAgain }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ readonly what: 'reply' | 'resolve'; readonly comment: Comment } | null>(null);
  const threads = clause.comments.filter(({ inReplyTo }) => inReplyTo === null);
  const waits =
    threads.some(({ resolvedAt }) => resolvedAt === null) || amendments.some(({ state }) => state === 'OPEN');
  // Opened once something waits; it does not close on somebody who has just settled the last of it.
  const [open, setOpen] = useState(waits);
  if (waits && !open) setOpen(true);
  const counts = [
    ...(clause.comments.length > 0 ? [t('discussion.comments', { count: clause.comments.length })] : []),
    ...(amendments.length > 0 ? [t('discussion.amendments', { count: amendments.length })] : []),
  ];
  const close = () => setAsked(null);
  return (
    <details open={open}>
      <summary>
        {counts.join(', ')}
        <span className="visually-hidden"> {t('discussion.ofClause', { number: clause.number })}</span>
      </summary>
      {threads.map((comment) => (
        <CommentThread
          key={comment.id}
          {...{ draft, comment, replies: clause.comments.filter(({ inReplyTo }) => inReplyTo?.id === comment.id) }}
          ask={(what) => setAsked({ what, comment })}
        />
      ))}
      {amendments.map((amendment) => (
        <AmendmentView key={amendment.id} {...{ draft, amendment, readAgain }} />
      ))}
      {asked?.what === 'reply' ? <Reply {...{ clause, inReplyTo: asked.comment, close }} /> : null}
      {asked?.what === 'resolve' ? <Resolve {...{ comment: asked.comment, close }} /> : null}
    </details>
  );
}
