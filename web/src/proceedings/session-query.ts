import { graphql } from '../gql/gql.js';
import type { SessionQuery } from '../gql/graphql.js';

export type MeetingInSession = NonNullable<SessionQuery['meeting']>;
export type Present = MeetingInSession['attendance'][number];
export type Interest = MeetingInSession['interests'][number];

/** A meeting while it goes on, with everything that is recorded of it. */
export const sessionQuery = graphql(`
  query Session($id: ID!) {
    meeting(by: { id: $id }) {
      id
      title
      state
      label
      version
      openedAt
      closedAt
      body {
        id
        name
        seats {
          id
          number
          holder {
            ...PartyName
          }
          delegates {
            capacity
            member {
              id
              name
            }
          }
        }
        coChairs {
          member {
            id
            name
          }
        }
        leads {
          member {
            id
            name
          }
        }
      }
      agenda {
        id
        position
        title
      }
      presiding {
        member {
          name
        }
        capacity
        from
      }
      reopenings {
        reason
        reopenedAt
        reopenedBy {
          name
        }
      }
      viewerMayReopen
      viewerSeats {
        id
      }
      interests {
        id
        member {
          name
        }
        seat {
          number
        }
        itemTitle
        statement
        withdraws
        settlement
        settledAt
        struckAt
        struckReason
        version
      }
      quorum {
        seats
        present
        quorum
        met
        clause {
          number
        }
      }
      attendance {
        id
        seat {
          id
          number
        }
        member {
          id
          name
        }
        personName
        speaks
        byVideo
        arrivedAt
        leftAt
      }
      decisions(first: 50, orderBy: { field: TAKEN_AT }) {
        nodes {
          ...DecisionLine
        }
      }
      actions(first: 50) {
        nodes {
          ...ActionLine
        }
      }
      notes {
        id
        own
        itemTitle
        bodyMarkdown
        revision
        item {
          id
        }
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
