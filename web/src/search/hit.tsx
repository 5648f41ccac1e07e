import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel } from '../components/badge.js';
import { graphql } from '../gql/gql.js';
import type { HitFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { dayIn, plainDate } from '../kernel/dates.js';
import { PathLink } from './path-link.js';
import { tagOf } from './searching.js';

graphql(`
  fragment Hit on SearchHit {
    id
    kind
    title
    symbol
    label
    language
    date
    path
    body {
      name
    }
    snippet {
      text
      hit
    }
  }
`);

/** One thing that was found: what it is called, what it is, and where it says what was asked for. */
export function Hit({ hit }: { readonly hit: HitFragment }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const { kind, title, symbol, label, language, date, path, body, snippet } = hit;
  return (
    <>
      <h2 className="item-title">
        {symbol ? (
          <span className="soft" dir="ltr">
            {symbol}
          </span>
        ) : null}{' '}
        <PathLink path={path}>
          <bdi lang={tagOf(language)}>{title}</bdi>
        </PathLink>
      </h2>
      <div className="item-notes">
        {label ? <HandlingLabel label={label} /> : null}
        <Badge>{t(`searching.kind.${kind}`)}</Badge>
        {body ? <bdi>{body.name}</bdi> : null}
        {date ? <time dateTime={date}>{plainDate(dayIn(date, zone), i18n.language)}</time> : null}
      </div>
      {snippet.length > 0 ? (
        <p className="snippet" dir="auto" lang={tagOf(language)}>
          {snippet.map(({ text, hit: isHit }, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- the parts are never reordered
            isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </p>
      ) : null}
    </>
  );
}
