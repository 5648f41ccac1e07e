import { graphql } from '../gql/gql.js';
import type { MeetingMinutesQuery } from '../gql/graphql.js';

export type MeetingWithMinutes = NonNullable<MeetingMinutesQuery['meeting']>;
export type WholeMinutes = NonNullable<MeetingWithMinutes['minutes']>;
export type Passage = WholeMinutes['passages'][number];
export type Correction = Passage['corrections'][number];
export type Summary = NonNullable<MeetingWithMinutes['chairSummary']>;

/** The minutes of a meeting, whole, with what its chair says of it. */
export const minutesQuery = graphql(`
  query MeetingMinutes($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      label
      state
      body {
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
      agenda {
        id
        position
        title
      }
      viewerSeats {
        id
      }
      viewerCan {
        act
        allowed
        reason
      }
      chairSummary {
        number
        label
        textMarkdown
        textHtml
        publishedAt
        publishedBy {
          name
        }
        earlierVersions {
          number
          textHtml
          publishedAt
          publishedBy {
            name
          }
        }
      }
      minutes {
        ...WholeMinutes
      }
    }
  }
`);

graphql(`
  fragment WholeMinutes on Minutes {
    id
    version
    state
    language
    label
    draftedAt
    draftedBy {
      name
    }
    recordsChanged
    deadline
    takesCorrections
    correctionDays
    clause {
      number
      heading
      bodyMarkdown
    }
    openCorrections
    adoptedAt
    textSha256
    circulations {
      state
      openedAt
      openedBy {
        name
      }
      endedAt
      endedReason
      seats {
        seat {
          number
        }
      }
    }
    adoptions {
      number
      manner
      adoptedAt
      leftOver
      textSha256
      meeting {
        id
        title
      }
      recordedBy {
        name
      }
    }
    passages {
      ...MinutesPassage
    }
    viewerCan {
      act
      allowed
      reason
    }
  }
`);

graphql(`
  fragment MinutesPassage on MinutesPassage {
    id
    number
    kind
    itemTitle
    own
    contested
    adoptedAt
    textMarkdown
    textHtml
    offeredMarkdown
    seat {
      id
      number
    }
    party {
      ...PartyName
    }
    wordings {
      number
    }
    corrections {
      id
      state
      onBehalf
      evidence
      formerMarkdown
      textMarkdown
      reason
      saidAt
      seat {
        id
        number
      }
      member {
        name
      }
      recordedBy {
        name
      }
      settledAt
      settlement
      settledAtMeeting {
        id
        title
      }
    }
    corrigenda {
      number
      formerMarkdown
      textMarkdown
      reason
      issuedAt
      issuedBy {
        name
      }
      meeting {
        id
        title
      }
    }
  }
`);
