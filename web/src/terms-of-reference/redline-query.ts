import { graphql } from '../gql/gql.js';
import type { RedlineQuery } from '../gql/graphql.js';

export type Redline = RedlineQuery['redline'];
export type ClauseDifference = Redline['clauses'][number];

graphql(`
  fragment RedlinedWords on RedlineWords {
    change
    text
  }
`);

/** What differs between two versions, and the other versions that one could compare. */
export const redlineQuery = graphql(`
  query Redline($from: ID!, $to: ID!) {
    redline(from: $from, to: $to) {
      from {
        id
        number
        title
        provisions {
          ...ProvisionOfTerms
        }
      }
      to {
        id
        number
        title
        provisions {
          ...ProvisionOfTerms
        }
        body {
          slug
          name
          termsVersions {
            id
            number
            state
          }
        }
      }
      summary {
        changed
        added
        removed
        moved
        renumbered
        unchanged
      }
      clauses {
        stableId
        change
        moved
        renumbered
        fromNumber
        toNumber
        fromPlace
        toPlace
        heading {
          ...RedlinedWords
        }
        body {
          ...RedlinedWords
        }
      }
    }
  }
`);
