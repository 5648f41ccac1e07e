import { graphql } from '../gql/gql.js';
import type { BodiesToMeetQuery, SlotSeatFragment, SuggestSlotsQuery, SuggestedSlotFragment } from '../gql/graphql.js';

export type MeetingBody = BodiesToMeetQuery['bodies']['nodes'][number];
export type Suggestions = SuggestSlotsQuery['suggestSlots'];
export type SlotSeat = SlotSeatFragment;
export type Slot = SuggestedSlotFragment;
export type SeatAtSlot = Slot['seats'][number];

export const bodiesToMeet = graphql(`
  query BodiesToMeet($group: String!) {
    bodies(filter: { workingGroup: $group, state: ACTIVE }, first: 100) {
      nodes {
        id
        name
        kind
        homeTimeZone
        seats {
          id
          number
          holder {
            ...PartyName
          }
        }
      }
    }
  }
`);

export const maySuggest = graphql(`
  query MaySuggest($body: ID!) {
    body(by: { id: $body }) {
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);

graphql(`
  fragment SuggestedSlot on SuggestedSlot {
    startsAt
    seatsAvailable
    outsideMinutes
    conflicts {
      kind
      title
      seatNumber
      partyName
      meeting {
        id
      }
    }
    seats {
      partyName
      local
      state
      holiday
      outsideMinutes
    }
  }
`);

graphql(`
  fragment SlotSeat on SlotSeat {
    seat {
      id
    }
    seatNumber
    partyName
    party {
      ...PartyName
    }
    timeZone
    workingFrom
    workingTo
    hoursBasis
    borneMinutes
    stretches {
      from
      partyName
      party {
        ...PartyName
      }
      timeZone
      workingFrom
      workingTo
      hoursBasis
    }
  }
`);

export const suggestSlots = graphql(`
  query SuggestSlots($input: SuggestSlotsInput!) {
    suggestSlots(input: $input) {
      none
      firstDayWithNotice
      seats {
        ...SlotSeat
      }
      slots {
        ...SuggestedSlot
      }
      rotation {
        ...SuggestedSlot
      }
      hoursOn
      day {
        ...SuggestedSlot
      }
      nearest {
        ...SuggestedSlot
      }
    }
  }
`);

/** The hours of another day, for the same seats. */
export const hoursOfDay = graphql(`
  query HoursOfDay($input: SuggestSlotsInput!) {
    suggestSlots(input: $input) {
      day {
        ...SuggestedSlot
      }
    }
  }
`);
