import { graphql } from '../gql/gql.js';
import type { AccountToKeepQuery, Office } from '../gql/graphql.js';

export const accountToKeep = graphql(`
  query AccountToKeep($id: ID!) {
    node(id: $id) {
      __typename
      ... on Account {
        id
        email
        state
        offices
        createdAt
        lastSignedInAt
        version
        viewerCan {
          act
          allowed
          reason
        }
      }
    }
  }
`);

export type KeptAccount = Extract<NonNullable<AccountToKeepQuery['node']>, { __typename: 'Account' }>;
/** What an administrator is asked about: an act, or the office that is to end. */
export type Asked = 'suspend' | 'restore' | 'grant' | Office;
