import { graphql } from '../gql/gql.js';
import type { CommitteeQuery } from '../gql/graphql.js';

export type WholeGroup = NonNullable<CommitteeQuery['workingGroup']>;
export type Committee = NonNullable<WholeGroup['steeringCommittee']>;
export type Seat = Committee['seats'][number];
export type Delegate = Seat['delegates'][number];
export type SeatTerm = Seat['terms'][number];

/** A working group with its rosters and those of its steering committee, all as of one day. */
export const committeeQuery = graphql(`
  query Committee($group: String!, $asOf: Date) {
    workingGroup(by: { slug: $group }, asOf: $asOf) {
      ...BodyRosters
      abbreviation
      establishedOn
      viewerBelongs
      coChairs {
        id
        party {
          ...PartyName
        }
        member {
          id
          name
        }
        from
        until
      }
      steeringCommittee {
        ...BodyRosters
        slug
        seats {
          ...SeatLine
        }
        ...SeatBalance
      }
    }
  }
`);

graphql(`
  fragment BodyRosters on Body {
    id
    name
    descriptionMarkdown
    invented
    viewerCan {
      act
      allowed
    }
    source {
      title
      dated
    }
    observers {
      id
      party {
        ...PartyName
      }
      from
      until
    }
    secretaries {
      id
      member {
        id
        name
      }
      from
      until
    }
  }
`);

graphql(`
  fragment SeatLine on Seat {
    id
    number
    version
    holderStatus
    holder {
      ...PartyName
    }
    term {
      from
      until
      daysLeft
    }
    holdingOver {
      until
      clause {
        number
        termsVersion {
          number
        }
      }
    }
    terms {
      holder {
        ...PartyName
      }
      from
      until
      daysLeft
    }
    delegates {
      id
      capacity
      position
      from
      until
      member {
        id
        name
      }
    }
  }
`);

graphql(`
  fragment SeatBalance on Body {
    balance {
      byRegionalGroup {
        regionalGroup
        seats
      }
      withoutRegionalGroup
      unknown
      vacant
      seats
    }
  }
`);
