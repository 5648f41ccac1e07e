import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '../components/more.js';
import { EmptyState, ErrorNotice } from '../components/notice.js';
import { usePages } from '../kernel/pages.js';
import '../design/said.css';
import { Asked, type Asking } from './asked.js';
import { CommentButton } from './comment-button.js';
import type { Place } from './place.js';
import { ThreadView } from './thread.js';
import { type Thread, threadsOfArea, threadsOfFinding, threadsOfGroup } from './threads-query.js';

interface Listed {
  readonly nodes: readonly Thread[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}
const NONE: Listed = { nodes: [], pageInfo: { hasNextPage: false } };

/** What is said of a finding, a group or an area, thread by thread, and whatever the viewer may do about it. */
export function Threads({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { asked, id } = questionOf(place);
  const query = usePages(asked, { id }, ({ about }) => about?.threads ?? NONE);
  const [asking, setAsking] = useState<Asking | null>(null);
  const threads = query.data;
  useNamedInAddress(threads !== undefined);
  return (
    <>
      {place.mayComment ? <CommentButton place={place} ask={setAsking} /> : null}
      {query.error ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      {threads?.length === 0 ? (
        <EmptyState>{t(place.mayComment ? 'threads.noneYet' : 'threads.none')}</EmptyState>
      ) : null}
      {threads?.map((thread) => (
        <ThreadView key={thread.id} {...{ place, thread, ask: setAsking }} />
      ))}
      <More of={query} />
      {asking ? <Asked {...{ place, asking, close: () => setAsking(null) }} /> : null}
    </>
  );
}

/** Three questions with one shape of answer. */
function questionOf({ on }: Place): { readonly asked: typeof threadsOfFinding; readonly id: string } {
  if ('finding' in on) return { asked: threadsOfFinding, id: on.finding };
  if ('area' in on) return { asked: threadsOfArea as unknown as typeof threadsOfFinding, id: on.area };
  return { asked: threadsOfGroup as unknown as typeof threadsOfFinding, id: on.focusGroup };
}

/** A mail leads to a comment, which is there only once the threads are read: then it is shown, once. */
function useNamedInAddress(read: boolean): void {
  useEffect(() => {
    if (!read || !location.hash.startsWith('#com_')) return;
    const named = document.getElementById(location.hash.slice(1));
    named?.scrollIntoView({ block: 'center' });
    named?.focus({ preventScroll: true });
  }, [read]);
}
