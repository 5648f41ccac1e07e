import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Table } from '../components/table.js';
import { graphql } from '../gql/gql.js';
import type { SubscriberLineFragment } from '../gql/graphql.js';
import { partDate } from '../kernel/dates.js';
import { PartyLink } from '../members/party-name.js';

graphql(`
  fragment SubscriberLine on Subscriber {
    id
    party {
      ...PartyName
    }
    subscribedOn {
      date
      precision
    }
    countsFrom
    original
    revision
    statement
    evidence
    toBeClarified
  }
`);

interface Properties {
  readonly caption: string;
  readonly subscribers: readonly SubscriberLineFragment[];
}

/** Entries of the register, each with what it rests on; no date is said more precisely than its source gives it. */
export function Subscribers({ caption, subscribers }: Properties) {
  const { t } = useTranslation();
  return (
    <Table caption={caption} heads={[t('register.party'), t('register.since')]}>
      {subscribers.map((subscriber) => (
        <tr key={subscriber.id}>
          <th scope="row">
            <PartyLink party={subscriber.party} />
          </th>
          <td>
            <Since subscriber={subscriber} />
            <Entry subscriber={subscriber} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Since({ subscriber: { subscribedOn } }: { readonly subscriber: SubscriberLineFragment }) {
  const { t, i18n } = useTranslation();
  if (!subscribedOn) return <span className="soft">{t('register.unknownDate')}</span>;
  return <time dateTime={subscribedOn.date}>{partDate(subscribedOn.date, i18n.language)}</time>;
}

function Entry({ subscriber }: { readonly subscriber: SubscriberLineFragment }) {
  const { t } = useTranslation();
  const { original, revision, statement, evidence, toBeClarified } = subscriber;
  return (
    <>
      <div className="item-notes">
        <span>{original ? t('register.original') : t('register.later')}</span>
        {revision == null ? null : <span>{t('register.revision', { number: revision })}</span>}
        {toBeClarified ? <Badge tone="caution">{t('register.toBeClarified')}</Badge> : null}
      </div>
      {toBeClarified ? (
        <p lang="en" dir="auto">
          {toBeClarified}
        </p>
      ) : null}
      {statement ? <p dir="auto">{statement}</p> : null}
      <details>
        <summary>{t('register.evidence')}</summary>
        <p lang="en" dir="auto">
          {evidence}
        </p>
      </details>
    </>
  );
}
