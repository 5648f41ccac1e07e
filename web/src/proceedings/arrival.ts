import { graphql } from '../gql/gql.js';

/** Somebody arrives, for a seat or for none. */
export const recordArrival = graphql(`
  mutation RecordArrival($input: RecordArrivalInput!) {
    act: recordArrival(input: $input) {
      warning
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
