import { graphql } from '../gql/gql.js';
import type { ProcedureQuery } from '../gql/graphql.js';

export type WholeProcedure = NonNullable<ProcedureQuery['procedure']>;
export type SeatAnswer = WholeProcedure['answers'][number];

/** One procedure with everything that its page shows. */
export const procedureQuery = graphql(`
  query Procedure($id: ID!, $language: String!) {
    procedure(id: $id) {
      id
      title
      kind
      state
      textHtml
      textSha256
      version
      timeZone
      expiresAt
      secondsLeft
      endedAt
      endedReason
      effectiveOn
      awaitsViewer
      resultWords(language: $language)
      wouldSay(language: $language)
      body {
        id
        slug
        name
        homeTimeZone
      }
      endedBy {
        name
      }
      decision {
        id
      }
      tally {
        seats
        entitled
        answered
        inFavour
        against
        abstaining
        notParticipating
        notObjecting
        objecting
        base
        needed
        ruleBase
        quorum
        quorate
      }
      viewerSeats {
        id
        number
        holder {
          ...PartyName
        }
      }
      viewerCan {
        act
        allowed
        reason
      }
      ...ProcedureBasisParts
      ...ProcedureSeats
      ...ProcedureHistory
    }
  }
`);

graphql(`
  fragment ProcedureBasisParts on Procedure {
    explanation
    basis
    rule
    openedAt
    openedBy {
      name
    }
    meeting {
      id
      title
    }
    clause {
      number
      heading
      bodyMarkdown
      termsVersion {
        number
      }
    }
    quorumClause {
      number
      heading
      bodyMarkdown
      termsVersion {
        number
      }
    }
    termsVersion {
      id
      number
    }
    waivers {
      rule
      message
      reason
      agreedBy
      recordedBy {
        name
      }
    }
  }
`);

graphql(`
  fragment ProcedureSeats on Procedure {
    seats {
      held
      awaited
      timeZone
      expiresAtLocal
      seat {
        id
        number
      }
      party {
        ...PartyName
      }
    }
    answers {
      id
      answer
      text
      counts
      late
      effect
      onBehalf
      evidence
      receivedAt
      recordedAt
      seat {
        id
        number
      }
      member {
        id
        name
      }
      recordedBy {
        name
      }
    }
    ...ProcedureInterests
    ...ProcedureStatements
  }
`);

graphql(`
  fragment ProcedureHistory on Procedure {
    extensions {
      formerExpiresAt
      expiresAt
      reason
      extendedAt
      extendedBy {
        name
      }
    }
    suspensions {
      suspendedAt
      resumedAt
      reason
      suspendedBy {
        name
      }
    }
    request {
      act
      expiresAt
      reason
      requestedAt
      requestedBy {
        name
      }
      agreedBy {
        name
      }
    }
  }
`);
