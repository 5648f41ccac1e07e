import { graphql } from '../gql/gql.js';
import type { PollQuery } from '../gql/graphql.js';

export type WholePoll = NonNullable<PollQuery['poll']>;
export type PollSlot = WholePoll['slots'][number];

/** One poll with everything that its page shows. */
export const pollQuery = graphql(`
  query Poll($id: ID!) {
    poll(id: $id) {
      id
      title
      label
      note
      state
      durationMinutes
      deadline
      timeZone
      remindsAt
      extensionReason
      takesAnswers
      reason
      version
      body {
        name
        seats {
          id
          number
          holder {
            ...PartyName
          }
        }
      }
      openedBy {
        name
      }
      chosenSlot {
        id
        startsAt
        timeZone
      }
      meeting {
        id
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
      unansweredSeats {
        id
        number
        holder {
          ...PartyName
        }
      }
      slots {
        id
        startsAt
        timeZone
        ...SlotStands
      }
      ...PollAnswers
    }
  }
`);

graphql(`
  fragment SlotStands on PollSlot {
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
    }
    forecast {
      seats
      yes
      ifNeedBe
      no
      unanswered
      quorum
      quorate
      quorateByYes
      clause {
        number
      }
    }
  }
`);

graphql(`
  fragment PollAnswers on Poll {
    viewerAnswers {
      id
      note
      seat {
        id
      }
      choices {
        slot {
          id
        }
        choice
      }
    }
    answers {
      id
      note
      onBehalf
      evidence
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
      choices {
        slot {
          id
        }
        choice
      }
    }
  }
`);

/** An answer: the viewer's own, or one recorded on behalf of a seat. */
export const answerPoll = graphql(`
  mutation AnswerPoll($input: AnswerPollInput!) {
    act: answerPoll(input: $input) {
      answer {
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
