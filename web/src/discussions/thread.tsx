import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import type { Asking } from './asked.js';
import type { Place } from './place.js';
import { Said } from './said.js';
import type { Thread } from './threads-query.js';
import { useSpeaker } from './speaker.js';

interface Properties {
  readonly place: Place;
  readonly thread: Thread;
  readonly ask: (asking: Asking) => void;
}

/** A comment with the words that it is about, what was answered, and what became of it; one that is resolved is folded. */
export function ThreadView({ place, thread, ask }: Properties) {
  const { t } = useTranslation();
  const by = useSpeaker()(thread);
  const { resolvedAt, resolvedBy, resolution } = thread;
  const whole = (
    <>
      <Quote thread={thread} />
      <Said comment={thread} ask={ask} />
      {thread.replies.length > 0 ? (
        <ol className="replies" aria-label={t('threads.answers')}>
          {thread.replies.map((reply) => (
            <li key={reply.id} id={reply.id} tabIndex={-1}>
              <Said comment={reply} ask={ask} />
            </li>
          ))}
        </ol>
      ) : null}
      {resolvedAt === null ? <Actions {...{ place, thread, ask, by }} /> : null}
    </>
  );
  return (
    <article className="said" id={thread.id} tabIndex={-1} aria-label={t('threads.threadOf', { name: by })}>
      {resolvedAt === null ? (
        whole
      ) : (
        <details open={location.hash === `#${thread.id}`}>
          <summary>
            <Badge tone="positive">{t('threads.resolved')}</Badge>{' '}
            {t('threads.resolvedThread', { name: by, by: resolvedBy?.name ?? t('threads.somebody') })}{' '}
            <bdi>{resolution}</bdi>
          </summary>
          {whole}
        </details>
      )}
    </article>
  );
}

/** The words that it is about; that they have changed since is said in words. */
function Quote({ thread: { quote, quoteStands, quoteRevision } }: Pick<Properties, 'thread'>) {
  const { t } = useTranslation();
  if (!quote) return null;
  return (
    <figure className="quoted">
      <blockquote dir="auto">{quote}</blockquote>
      <figcaption>
        {quoteStands ? (
          <span className="soft">{t('threads.ofRevision', { number: quoteRevision })}</span>
        ) : (
          <Badge tone="caution">{t('threads.quoteGone', { number: quoteRevision })}</Badge>
        )}
      </figcaption>
    </figure>
  );
}

function Actions({ place, thread, ask, by }: Properties & { readonly by: string }) {
  const { t } = useTranslation();
  if (!place.mayComment && !thread.viewerMayResolve) return null;
  return (
    <div className="actions quiet">
      {place.mayComment ? (
        <Button onPress={() => ask({ what: 'reply', thread })}>
          {t('threads.answer')}
          <span className="visually-hidden"> {t('threads.toThreadOf', { name: by })}</span>
        </Button>
      ) : null}
      {thread.viewerMayResolve ? (
        <Button onPress={() => ask({ what: 'resolve', comment: thread })}>
          {t('threads.resolve')}
          <span className="visually-hidden"> {t('threads.theThreadOf', { name: by })}</span>
        </Button>
      ) : null}
    </div>
  );
}
