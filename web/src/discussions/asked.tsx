import { CommentDialog } from './comment-dialog.js';
import type { Place } from './place.js';
import type { SaidComment, Thread } from './threads-query.js';
import { whenShown } from '../kernel/when-shown.js';

/** What somebody is about to do. */
export type Asking =
  | { readonly what: 'comment'; readonly quote: string }
  | { readonly what: 'reply'; readonly thread: Thread }
  | { readonly what: 'revise' | 'withdraw' | 'resolve'; readonly comment: SaidComment };

const Revise = whenShown(async () => (await import('./revise-dialog.js')).ReviseDialog);
const Withdraw = whenShown(async () => (await import('./withdraw-dialog.js')).WithdrawDialog);
const Resolve = whenShown(async () => (await import('./resolve-dialog.js')).ResolveDialog);

interface Properties {
  readonly place: Place;
  readonly asking: Asking;
  readonly close: () => void;
}

/** The form of it. */
export function Asked({ place, asking, close }: Properties) {
  if (asking.what === 'comment') return <CommentDialog {...{ place, quote: asking.quote, close }} />;
  if (asking.what === 'reply') return <CommentDialog {...{ place, quote: '', thread: asking.thread, close }} />;
  const { what, comment } = asking;
  return (
    <>
      {what === 'revise' ? <Revise {...{ comment, close }} /> : null}
      {what === 'withdraw' ? <Withdraw {...{ comment, close }} /> : null}
      {what === 'resolve' ? <Resolve {...{ comment, close }} /> : null}
    </>
  );
}
