import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { PartyName } from '../members/party-name.js';
import type { Asking } from './asked.js';
import { useSpeaker } from './speaker.js';
import type { SaidComment } from './threads-query.js';

interface Properties {
  readonly comment: SaidComment;
  readonly ask: (asking: Asking) => void;
}

/** One comment: who said it, when, what, and what it said before. */
export function Said({ comment, ask }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const by = useSpeaker()(comment);
  const { member, party, onBehalf, evidence, label, saidAt, revisedAt, withdrawnAt, textHtml, mentions } = comment;
  return (
    <>
      <div className="item-notes">
        {member ? (
          <strong>
            <bdi>{member.name}</bdi>
          </strong>
        ) : null}
        {party ? <PartyName party={party} /> : null}
        {member || party ? null : <span>{t('threads.somebody')}</span>}
        <Time instant={saidAt} timeZone={zone} />
        <HandlingLabel label={label} />
      </div>
      {withdrawnAt ? <p className="soft">{t('threads.withdrawn')}</p> : null}
      {textHtml === null || textHtml === undefined ? null : <Markdown html={textHtml} />}
      {onBehalf ? <p className="soft">{t('threads.onBehalf', { evidence })}</p> : null}
      {mentions.length > 0 ? (
        <p className="soft">
          {t('threads.mentions')}{' '}
          {mentions.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 ? ', ' : ''}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      ) : null}
      {revisedAt ? <Former comment={comment} /> : null}
      {comment.viewerMayRevise || comment.viewerMayWithdraw ? (
        <div className="actions quiet">
          {comment.viewerMayRevise ? (
            <Button onPress={() => ask({ what: 'revise', comment })}>
              {t('threads.revise')}
              <span className="visually-hidden"> {t('threads.theCommentOf', { name: by })}</span>
            </Button>
          ) : null}
          {comment.viewerMayWithdraw ? (
            <Button onPress={() => ask({ what: 'withdraw', comment })}>
              {t('threads.withdraw')}
              <span className="visually-hidden"> {t('threads.theCommentOf', { name: by })}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** That it was revised, and what it said before. */
function Former({ comment: { revisedAt, formerWordings } }: Pick<Properties, 'comment'>) {
  const { t } = useTranslation();
  const zone = useZone();
  const revised = (
    <>
      {t('threads.revised')} <Time instant={revisedAt ?? ''} timeZone={zone} />
    </>
  );
  if (formerWordings.length === 0) return <p className="soft">{revised}</p>;
  return (
    <details className="soft">
      <summary>{revised}</summary>
      {formerWordings.map(({ number, textMarkdown, writtenAt }) => (
        <div key={number}>
          <p>
            <Time instant={writtenAt} timeZone={zone} />
          </p>
          <blockquote className="written" dir="auto">
            {textMarkdown}
          </blockquote>
        </div>
      ))}
    </details>
  );
}
