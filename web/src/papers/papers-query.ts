import { graphql } from '../gql/gql.js';

/** A page of a list of papers. */
export const papers = graphql(`
  query Papers($filter: PaperFilter!, $after: String) {
    papers(filter: $filter, first: 50, after: $after) {
      nodes {
        ...PaperLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
