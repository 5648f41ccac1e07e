import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import { PartyName } from '../members/party-name.js';
import type { Comment, Draft } from './draft-query.js';

interface Properties {
  readonly draft: Draft;
  readonly comment: Comment;
  readonly replies: readonly Comment[];
  readonly ask: (what: 'reply' | 'resolve') => void;
}

/** A comment with the words that it is about, what was answered, and what became of it. */
export function CommentThread({ draft: { viewerCan }, comment, replies, ask }: Properties) {
  const { t } = useTranslation();
  const { quote, quoteStands, resolvedAt, resolvedBy, resolution } = comment;
  const answered = may(viewerCan, 'terms.commentOnClause') && resolvedAt === null;
  const mayResolve = answered && (comment.own || may(viewerCan, 'terms.resolveComment'));
  const by = comment.member?.name ?? '';
  return (
    <article className="said" aria-label={t('discussion.commentBy', { name: by })}>
      {quote ? (
        <figure className="quoted">
          <blockquote dir="auto">{quote}</blockquote>
          {quoteStands ? null : (
            <figcaption>
              <Badge tone="caution">{t('discussion.quoteGone')}</Badge>
            </figcaption>
          )}
        </figure>
      ) : null}
      <Said comment={comment} />
      {replies.length > 0 ? (
        <ol className="replies" aria-label={t('discussion.replies')}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ol>
      ) : null}
      {resolvedAt ? (
        <p>
          <Badge tone="positive">{t('discussion.resolved')}</Badge> <bdi>{resolvedBy?.name}</bdi>{' '}
          <span dir="auto">{resolution}</span>
        </p>
      ) : null}
      {answered ? (
        <div className="actions quiet">
          <Button onPress={() => ask('reply')}>
            {t('discussion.reply')}
            <span className="visually-hidden"> {t('discussion.toCommentOf', { name: by })}</span>
          </Button>
          {mayResolve ? (
            <Button onPress={() => ask('resolve')}>
              {t('discussion.resolve')}
              <span className="visually-hidden"> {t('discussion.theCommentOf', { name: by })}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

function Said({ comment: { textHtml, member, seat, party, commentedAt } }: { readonly comment: Comment }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <>
      <div className="item-notes">
        <strong>
          <bdi>{member?.name ?? t('discussion.nobodyRecorded')}</bdi>
        </strong>
        {seat ? <span>{t('discussion.seat', { number: seat.number })}</span> : null}
        {party ? <PartyName party={party} /> : null}
        <Time instant={commentedAt} timeZone={zone} />
      </div>
      <Markdown html={textHtml} />
    </>
  );
}
