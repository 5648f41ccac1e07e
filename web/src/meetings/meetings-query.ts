import { graphql } from '../gql/gql.js';

/** Meetings, page by page: for the list and for the table of a month. */
export const meetings = graphql(`
  query Meetings($filter: MeetingFilter!, $orderBy: MeetingOrder!, $after: String) {
    meetings(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      nodes {
        ...MeetingLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
