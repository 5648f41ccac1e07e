import { graphql } from '../gql/gql.js';
import type { PartyQuery } from '../gql/graphql.js';

export const partyQuery = graphql(`
  query Party($slug: String!) {
    party(by: { slug: $slug }) {
      id
      slug
      kind
      shortName
      isoCode
      regionalGroup
      iaeaMembership
      iaeaMembershipAsOf
      organisationType
      timeZones
      invented
      version
      ...PartyName
      source {
        title
        description
        dated
      }
      seatTerms {
        from
        until
        seat {
          id
          number
          body {
            ...BodyPlace
          }
        }
      }
      chairs {
        id
        from
        until
        body {
          ...BodyPlace
        }
      }
      observes {
        id
        from
        until
        body {
          ...BodyPlace
        }
      }
      leads {
        id
        from
        until
        body {
          ...BodyPlace
        }
      }
      participations {
        id
        state
        from
        until
        body {
          ...BodyPlace
        }
      }
      subscription {
        subscribedOn {
          date
          precision
        }
        original
        toBeClarified
      }
      viewerCan {
        act
        allowed
      }
    }
  }
`);
export type WholeParty = NonNullable<PartyQuery['party']>;

export const directoryOfParty = graphql(`
  query DirectoryOfParty($party: ID!, $after: String) {
    members(filter: { party: $party }, first: 50, after: $after) {
      nodes {
        ...PersonLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
