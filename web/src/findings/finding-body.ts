import { graphql } from '../gql/gql.js';
import type { FindingBodyQuery } from '../gql/graphql.js';

/** A focus group with what a finding of its may answer, and what the viewer may do there. */
export const findingBody = graphql(`
  query FindingBody($body: ID!) {
    body(by: { id: $body }) {
      id
      name
      areasForInquiry {
        id
        position
        title
      }
      workingGroup {
        areasForInquiry {
          id
          position
          title
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

/** The group's own areas for inquiry, then those of its working group. */
export const areasOf = (body: Pick<NonNullable<FindingBodyQuery['body']>, 'areasForInquiry' | 'workingGroup'>) => [
  ...body.areasForInquiry,
  ...body.workingGroup.areasForInquiry,
];
