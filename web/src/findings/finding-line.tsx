import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel, type Tone } from '../components/badge.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { FindingLineFragment, FindingState } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { paths } from '../paths.js';

graphql(`
  fragment FindingLine on Finding {
    id
    symbol
    title
    kind
    label
    state
    postedAt
    updatedAt
    changedSinceRead
    author {
      name
    }
    body {
      name
    }
  }
`);

const tones: Partial<Record<FindingState, Tone>> = {
  ...{ DRAFT: 'caution', REVISION_REQUESTED: 'caution', WITHDRAWN: 'critical' },
  ...{ POSTED: 'positive', AGREED: 'positive', NOTED: 'positive', APPROVED: 'positive' },
};

/** What a finding is, in badges: kind, label, state. */
export function FindingBadges({
  finding,
}: {
  readonly finding: Pick<FindingLineFragment, 'kind' | 'label' | 'state'>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Badge tone={tones[finding.state] ?? 'plain'}>{t(`finding.state.${finding.state}`)}</Badge>
      <HandlingLabel label={finding.label} />
      <Badge>{t(`finding.kind.${finding.kind}`)}</Badge>
    </>
  );
}

/** One finding in a list: its symbol and title, what it is, whose, since when. */
export function FindingLine({ finding }: { readonly finding: FindingLineFragment }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { id, symbol, title, author, body, postedAt, updatedAt, changedSinceRead } = finding;
  return (
    <>
      <h3 className="item-title">
        {symbol ? (
          <span className="soft" dir="ltr">
            {symbol}
          </span>
        ) : null}{' '}
        <Link to={paths.finding} params={{ finding: id }}>
          <bdi>{title}</bdi>
        </Link>
      </h3>
      <div className="item-notes">
        <FindingBadges finding={finding} />
        {changedSinceRead ? <Badge tone="caution">{t('finding.changedBadge')}</Badge> : null}
        <bdi>{body.name}</bdi>
        {author ? <bdi>{author.name}</bdi> : null}
      </div>
      <p className="soft clocks">
        {postedAt ? (
          <span>
            {t('finding.posted')} <Time instant={postedAt} timeZone={zone} />
          </span>
        ) : null}
        {postedAt && updatedAt <= postedAt ? null : (
          <span>
            {t('finding.changed')} <Time instant={updatedAt} timeZone={zone} />
          </span>
        )}
      </p>
    </>
  );
}
