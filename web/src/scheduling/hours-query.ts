import { graphql } from '../gql/gql.js';
import type { SeatHoursPageQuery, SeatsWithHoursQuery } from '../gql/graphql.js';

export type BodyOfSeats = SeatsWithHoursQuery['bodies']['nodes'][number];
export type WholeSeat = Extract<NonNullable<SeatHoursPageQuery['node']>, { readonly __typename: 'Seat' }>;
export type Hours = WholeSeat['hoursHistory'][number];
export type Holiday = WholeSeat['holidays'][number];

export const seatsWithHours = graphql(`
  query SeatsWithHours($group: String!) {
    viewer {
      represents {
        party {
          id
        }
      }
    }
    bodies(filter: { workingGroup: $group, state: ACTIVE }, first: 100) {
      nodes {
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
    }
  }
`);

export const seatHoursPage = graphql(`
  query SeatHoursPage($seat: ID!) {
    node(id: $seat) {
      __typename
      ... on Seat {
        id
        number
        holder {
          ...PartyName
        }
        viewerCan {
          act
          allowed
        }
        hours {
          id
        }
        hoursHistory {
          id
          version
          workingDays
          workingFrom
          workingTo
          timeZone
          from
          until
          onBehalf
          evidence
          recordedBy {
            id
            name
          }
        }
        holidays {
          id
          version
          name
          firstDay
          lastDay
          yearly
          keptUntil
          onBehalf
          evidence
          recordedBy {
            id
            name
          }
        }
      }
    }
  }
`);
