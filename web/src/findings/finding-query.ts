import { graphql } from '../gql/gql.js';
import type { FindingQuery } from '../gql/graphql.js';

export type WholeFinding = NonNullable<FindingQuery['finding']>;

graphql(`
  fragment OtherFinding on Finding {
    id
    symbol
    title
  }
`);

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
      summaryHtml {
        what
        whereSeen
        whyItMatters
        recommendation
      }
      evidence {
        kind
        words
        link
      }
      attachments {
        id
        fileName
        contentType
        size
        label
        filePath
        attachedAt
        attachedBy {
          name
        }
      }
      related {
        ...OtherFinding
      }
      supersedes {
        ...OtherFinding
      }
      supersededBy {
        ...OtherFinding
      }
      experts {
        id
        member {
          id
          name
        }
        reason
        from
        until
      }
      viewerReadRevision
      changedSinceRead
      waitsFor
      procedure {
        id
      }
      reviewersWanted
      transmittedTo {
        id
        name
      }
      reviewers {
        member {
          id
          name
        }
        party {
          ...PartyName
        }
        review {
          verdict
        }
      }
      reviews {
        revision
        verdict
        reason
        counts
        onBehalf
        receivedAt
        reviewer {
          name
        }
        party {
          ...PartyName
        }
      }
      chathamHouse
      textSha256
      releasedAt
      releasedRevision
      proposals {
        kind
        state
        revision
        textSha256
        fromLabel
        toLabel
        reason
        proposedBy {
          name
        }
        proposedAt
        expiresAt
        needsConsent
        consentedBy {
          name
        }
        confirmedBy {
          name
        }
        endedAt
        endedReason
      }
      steps {
        fromState
        toState
        revision
        reason
        takenAt
        takenBy {
          name
        }
        decision {
          text
        }
      }
      revisions {
        number
        title
        bodyMarkdown
        summary {
          what
          whereSeen
          whyItMatters
          recommendation
        }
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
