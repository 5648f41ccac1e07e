import { graphql } from '../gql/gql.js';
import type { AgendaOfMeetingQuery } from '../gql/graphql.js';

export type MeetingAgenda = NonNullable<AgendaOfMeetingQuery['meeting']>;
export type ItemOfAgenda = MeetingAgenda['agenda'][number];
export type Proposal = MeetingAgenda['itemProposals'][number];

/** The agenda of a meeting, with everything that its page shows of it. */
export const agendaOfMeeting = graphql(`
  query AgendaOfMeeting($id: ID!) {
    meeting(by: { id: $id }) {
      id
      version
      state
      startsAt
      timeZone
      agendaState
      agendaAnnotatedAt
      agendaAdoptedAt
      agenda {
        id
        kind
        number
        title
        minutes
        purpose
        presenter
        annotationHtml
        course
        courseReason
        earlierItems {
          id
          meeting {
            id
            title
          }
        }
        carriedTo {
          id
          meeting {
            id
            title
          }
        }
        papers {
          id
          symbol
          title
          fileName
          filePath
          audience
        }
        proposal {
          id
          seat {
            number
          }
        }
      }
      agendaChanges {
        kind
        onAdoption
        itemTitle
        formerTitle
        fromNumber
        toNumber
        reason
        recordedAt
      }
      callForItems {
        deadline
        timeZone
        open
        note
      }
      itemProposals {
        id
        title
        purpose
        minutes
        presenter
        explanationMarkdown
        late
        onBehalf
        own
        evidence
        state
        reason
        version
        seat {
          id
          number
        }
        party {
          ...PartyName
        }
        member {
          id
          name
        }
      }
      itemsToCarryOver {
        id
        title
        meeting {
          title
        }
      }
      viewerCan {
        act
        allowed
      }
    }
  }
`);
