import { graphql } from '../gql/gql.js';
import type { PersonQuery } from '../gql/graphql.js';

export const personQuery = graphql(`
  query Person($id: ID!) {
    member(id: $id) {
      id
      name
      email
      timeZone
      workingDays
      workingFrom
      workingTo
      language
      invented
      version
      representations {
        from
        until
        position
        party {
          ...PartyName
        }
      }
      standings {
        role
        from
        until
        body {
          ...BodyPlace
        }
      }
      delegations {
        capacity
        position
        from
        until
        party {
          ...PartyName
        }
        seat {
          number
          body {
            ...BodyPlace
          }
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
export type WholePerson = NonNullable<PersonQuery['member']>;
