import { graphql } from '../gql/gql.js';

/** Those who represent a party today, as far as the viewer may see them. */
export const peopleOfParty = graphql(`
  query PeopleOfParty($party: ID!) {
    members(filter: { party: $party }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);
