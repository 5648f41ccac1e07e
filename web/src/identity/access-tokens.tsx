import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge, HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { More } from '../components/more.js';
import { EmptyState } from '../components/notice.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { OwnAccessTokensQuery } from '../gql/graphql.js';
import { usePages } from '../kernel/pages.js';
import { useZone } from './viewer.js';
import { whenShown } from '../kernel/when-shown.js';

const NewToken = whenShown(async () => (await import('./token-dialogs.js')).NewTokenDialog);
const RevokeToken = whenShown(async () => (await import('./token-dialogs.js')).RevokeTokenDialog);

const ownAccessTokens = graphql(`
  query OwnAccessTokens($after: String) {
    accessTokens(first: 20, after: $after) {
      nodes {
        id
        name
        scopes
        labelCeiling
        createdAt
        expiresAt
        revokedAt
        valid
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type OwnToken = OwnAccessTokensQuery['accessTokens']['nodes'][number];

/** The programs that act in one's name. */
export function AccessTokens() {
  const { t } = useTranslation();
  const query = usePages(ownAccessTokens, {}, ({ accessTokens }) => accessTokens);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<OwnToken | null>(null);
  return (
    <>
      <Answer of={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState>
              <p>{t('tokens.none')}</p>
            </EmptyState>
          ) : (
            <>
              <List tokens={tokens} revoke={setRevoking} />
              <More of={query} />
            </>
          )
        }
      </Answer>
      <p>
        <Button onPress={() => setMaking(true)}>{t('tokens.make')}</Button>
      </p>
      {making ? <NewToken close={() => setMaking(false)} /> : null}
      {revoking ? <RevokeToken token={revoking} close={() => setRevoking(null)} /> : null}
    </>
  );
}

interface Properties {
  readonly tokens: readonly OwnToken[];
  readonly revoke: (token: OwnToken) => void;
}

function List({ tokens, revoke }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <Table
      caption={t('tokens.title')}
      heads={[t('tokens.name'), t('tokens.scopes'), t('tokens.ceiling'), t('tokens.until'), t('tokens.state')]}
    >
      {tokens.map((token) => (
        <tr key={token.id}>
          <th scope="row" dir="auto">
            {token.name}
          </th>
          <td>{token.scopes.map((scope) => t(`tokens.scope.${scope}`)).join(', ')}</td>
          <td>
            <HandlingLabel label={token.labelCeiling} />
          </td>
          <td>
            <Time instant={token.expiresAt} timeZone={zone} />
          </td>
          <td>
            {token.valid ? (
              <Button onPress={() => revoke(token)}>{t('tokens.revoke')}</Button>
            ) : (
              <Badge>{t(token.revokedAt ? 'tokens.revoked' : 'tokens.expired')}</Badge>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
