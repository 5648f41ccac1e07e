import { graphql } from '../gql/gql.js';
import type { DraftOfTermsQuery } from '../gql/graphql.js';

export type Draft = Extract<DraftOfTermsQuery['node'], { readonly __typename: 'TermsVersion' }>;
export type DraftClause = Draft['clauses'][number];
export type Comment = DraftClause['comments'][number];
export type Amendment = Draft['amendments'][number];

graphql(`
  fragment DraftClause on Clause {
    id
    version
    number
    heading
    bodyMarkdown
    bodyHtml
    comments {
      id
      version
      own
      quote
      quoteStands
      textHtml
      commentedAt
      inReplyTo {
        id
      }
      member {
        name
      }
      seat {
        number
      }
      party {
        ...PartyName
      }
      resolvedAt
      resolution
      resolvedBy {
        name
      }
    }
  }
`);

graphql(`
  fragment AmendmentToDraft on Amendment {
    id
    version
    kind
    state
    own
    onBehalf
    evidence
    saidAt
    baseNumber
    baseHeading
    baseMarkdown
    baseStands
    number
    heading
    bodyMarkdown
    redlinedHeading {
      ...RedlinedWords
    }
    redlinedBody {
      ...RedlinedWords
    }
    reason
    seat {
      id
      number
    }
    party {
      ...PartyName
    }
    member {
      name
    }
    clause {
      id
      version
      number
      heading
      bodyMarkdown
      removed
    }
    dispositionReason
    settledAt
    settledBy {
      name
    }
    wordingHeading
    wordingMarkdown
    collidesWith {
      id
    }
  }
`);

graphql(`
  fragment VoicesOnTerms on TermsVersion {
    decidingBody {
      id
      name
      seats {
        id
        number
        holder {
          ...PartyName
        }
      }
    }
    viewerSeats {
      id
      number
      holder {
        ...PartyName
      }
    }
  }
`);

/** A version as those who work on it see it, whole. */
export const draftQuery = graphql(`
  query DraftOfTerms($id: ID!) {
    node(id: $id) {
      __typename
      ... on TermsVersion {
        id
        version
        number
        title
        state
        circulatedAt
        withdrawnAt
        withdrawalReason
        basedOn {
          id
          number
        }
        body {
          slug
          name
          invented
        }
        ...VoicesOnTerms
        clauses {
          ...DraftClause
        }
        removedClauses {
          id
          version
          number
          heading
        }
        brokenReferences {
          words
          clause {
            id
            number
            heading
          }
          formerly {
            number
            heading
            removed
          }
        }
        provisions {
          ...ProvisionOfTerms
        }
        amendments {
          ...AmendmentToDraft
        }
        viewerCan {
          act
          allowed
          reason
        }
      }
    }
  }
`);
