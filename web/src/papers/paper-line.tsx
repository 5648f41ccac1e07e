import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { PaperLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { typeAndSize } from './type-and-size.js';

graphql(`
  fragment PaperLine on Paper {
    id
    symbol
    title
    kind
    audience
    label
    state
    withdrawalReason
    fileName
    contentType
    size
    filePath
    openedAt
    issuedAt
    body {
      id
      name
    }
    notOpenedBy {
      id
    }
  }
`);

interface Properties {
  readonly paper: PaperLineFragment;
  /** Whether to say of which body it is; in the papers of one meeting that goes without saying. */
  readonly ofBody?: boolean;
  readonly more: (id: string) => void;
  /** What else it offers. */
  readonly beside?: ReactNode;
}

/** One paper in a list: symbol, title, how it is handled, what file it is; the title downloads it. */
export function PaperLine({ paper, ofBody = false, more, beside }: Properties) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const { id, symbol, title, kind, audience, state, body, filePath, openedAt, issuedAt, notOpenedBy } = paper;
  return (
    <>
      <h3 className="item-title">
        <span className="soft" dir="ltr">
          {symbol}
        </span>{' '}
        <a href={filePath} download={paper.fileName}>
          <bdi>{title}</bdi>
        </a>
      </h3>
      <div className="item-notes">
        {state === 'WITHDRAWN' ? <Badge tone="critical">{t('paper.withdrawn')}</Badge> : null}
        {openedAt ? null : <Badge tone="caution">{t('paper.unopened')}</Badge>}
        <HandlingLabel label={paper.label} />
        {kind === 'CIRCULAR' ? <Badge>{t('paper.kind.CIRCULAR')}</Badge> : null}
        {audience === 'CHAIRS' ? <Badge>{t('paper.audience.CHAIRS')}</Badge> : null}
        {ofBody ? <bdi>{body.name}</bdi> : null}
        <span>{typeAndSize(paper, i18n.language)}</span>
      </div>
      {paper.withdrawalReason ? <p dir="auto">{paper.withdrawalReason}</p> : null}
      <p className="soft clocks">
        <span>
          {t('paper.issued')} <Time instant={issuedAt} timeZone={zone} />
        </span>
        {notOpenedBy ? <span>{t('paper.notOpenedBy', { count: notOpenedBy.length })}</span> : null}
      </p>
      <div className="actions">
        <Button onPress={() => more(id)}>
          {t('paper.more')}
          <span className="visually-hidden"> {symbol}</span>
        </Button>
        {beside}
      </div>
    </>
  );
}
