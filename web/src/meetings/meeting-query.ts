import { graphql } from '../gql/gql.js';
import type { MeetingQuery } from '../gql/graphql.js';

export type WholeMeeting = NonNullable<MeetingQuery['meeting']>;

/** One meeting with everything that its page shows. */
export const meetingQuery = graphql(`
  query Meeting($id: ID!) {
    meeting(by: { id: $id }) {
      ...MeetingLine
      body {
        id
      }
      public
      endsAt
      openedAt
      minutes {
        id
      }
      chairSummary {
        id
      }
      durationMinutes
      location
      descriptionMarkdown
      attendanceNote
      joiningLink
      passcode
      reason
      sourceDocument {
        title
      }
      version
      awaitsViewer
      firstPlannedFor {
        startsAt
        timeZone
        text
      }
      scheduledBy {
        name
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
      localTimes {
        seat {
          id
          number
        }
        party {
          ...PartyName
        }
        timeZone
        local
        isNight
        isOutsideWorkingHours
      }
      changes {
        kind
        fromStartsAt
        fromTimeZone
        fromPlannedText
        toStartsAt
        toTimeZone
        reason
        changedAt
        changedBy {
          name
        }
      }
      ...MeetingReplies
    }
  }
`);

graphql(`
  fragment MeetingReplies on Meeting {
    viewerReplies {
      id
      answer
      seat {
        id
      }
    }
    replies {
      id
      answer
      designatedName
      note
      onBehalf
      evidence
      repliedAt
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
      recordedBy {
        name
      }
    }
    replyForecast {
      seats
      attending
      alternates
      designated
      tentative
      regrets
      silent
      quorum
      quorate
      clause {
        number
        heading
        bodyMarkdown
      }
    }
  }
`);

/** A reply: the viewer's own, or one recorded on behalf of a seat. */
export const replyToMeeting = graphql(`
  mutation ReplyToMeeting($input: ReplyToMeetingInput!) {
    act: replyToMeeting(input: $input) {
      reply {
        current
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
