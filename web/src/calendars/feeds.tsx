import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { OwnFeedsQuery } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { usePages } from '../kernel/pages.js';
import { NewFeedDialog } from './new-feed-dialog.js';
import { RevokeFeedDialog } from './revoke-feed-dialog.js';

const ownFeeds = graphql(`
  query OwnFeeds($after: String) {
    feeds(first: 20, after: $after) {
      nodes {
        id
        holds
        body {
          id
          name
        }
        createdAt
        lastUsedAt
        revokedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type OwnFeed = OwnFeedsQuery['feeds']['nodes'][number];

/** The calendars that one's own programs subscribe to. */
export function Feeds() {
  const { t } = useTranslation();
  const query = usePages(ownFeeds, {}, ({ feeds }) => feeds);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<OwnFeed | null>(null);
  return (
    <section className="card">
      <h2>{t('feeds.title')}</h2>
      <p>{t('feeds.intro')}</p>
      <Answer of={query}>
        {(feeds) =>
          feeds.length === 0 ? (
            <EmptyState>
              <p>{t('feeds.none')}</p>
            </EmptyState>
          ) : (
            <>
              <List feeds={feeds} revoke={setRevoking} />
              <More of={query} />
            </>
          )
        }
      </Answer>
      <p>
        <Button onPress={() => setMaking(true)}>{t('feeds.make')}</Button>
      </p>
      {making ? <NewFeedDialog close={() => setMaking(false)} /> : null}
      {revoking ? <RevokeFeedDialog id={revoking.id} close={() => setRevoking(null)} /> : null}
    </section>
  );
}

interface Properties {
  readonly feeds: readonly OwnFeed[];
  readonly revoke: (feed: OwnFeed) => void;
}

function List({ feeds, revoke }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <Table caption={t('feeds.title')} heads={[t('feeds.holds'), t('feeds.made'), t('feeds.used'), t('feeds.state')]}>
      {feeds.map((feed) => (
        <tr key={feed.id}>
          <th scope="row">{feed.body ? <bdi>{feed.body.name}</bdi> : t(`feeds.of.${feed.holds}`)}</th>
          <td>
            <Time instant={feed.createdAt} timeZone={zone} />
          </td>
          <td>{feed.lastUsedAt ? <Time instant={feed.lastUsedAt} timeZone={zone} /> : t('feeds.never')}</td>
          <td>
            {feed.revokedAt ? (
              <Badge>{t('feeds.revoked')}</Badge>
            ) : (
              <Button onPress={() => revoke(feed)}>{t('feeds.revoke')}</Button>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
