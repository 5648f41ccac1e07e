import { graphql } from '../gql/gql.js';
import type { FindingQuery } from '../gql/graphql.js';

export type WholeFinding = NonNullable<FindingQuery['finding']>;

/** One finding with everything that its page shows. */
export const findingQuery = graphql(`
  query Finding($id: ID!) {
    finding(by: { id: $id }) {
      ...FindingLine
      bodyHtml
      citation
      withdrawalReason
      createdAt
      revision
      version
      originatingParty {
        ...PartyName
      }
      body {
        id
        slug
        invented
      }
      areas {
        id
        position
        title
      }
      revisions {
        number
        title
        bodyMarkdown
        label
        note
        createdAt
        author {
          name
        }
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);
