import { graphql } from '../gql/gql.js';
import type { DecidingBodyQuery } from '../gql/graphql.js';

export const bodiesThatPut = graphql(`
  query BodiesThatPut($group: String!) {
    bodies(filter: { workingGroup: $group, viewerInside: true }, first: 100) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

export const versionToPut = graphql(`
  query VersionToPut($id: ID!) {
    node(id: $id) {
      ... on TermsVersion {
        id
        number
        title
        body {
          id
          name
        }
      }
    }
  }
`);

export const findingToPut = graphql(`
  query FindingToPut($id: ID!) {
    finding(by: { id: $id }) {
      id
      symbol
      title
      body {
        id
        name
      }
    }
  }
`);

export type DecidingBody = NonNullable<DecidingBodyQuery['body']>;

/** What a body may do, what its terms of reference in force provide, and the meetings at which silence was proposed. */
export const decidingBody = graphql(`
  query DecidingBody($id: ID!) {
    body(by: { id: $id }) {
      id
      viewerCan {
        act
        allowed
        reason
      }
      termsOfReference {
        number
        provisions {
          kind
          silent
          says
          clause {
            number
          }
        }
      }
      now: meetings(filter: { state: IN_SESSION }, first: 20) {
        nodes {
          id
          title
        }
      }
      held: meetings(filter: { state: HELD }, orderBy: { field: STARTS_AT, direction: DESC }, first: 20) {
        nodes {
          id
          title
        }
      }
    }
  }
`);

export const openSilence = graphql(`
  mutation OpenSilence($input: OpenSilenceInput!) {
    act: openSilence(input: $input) {
      procedure {
        id
      }
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);

export const openVote = graphql(`
  mutation OpenVote($input: OpenVoteInput!) {
    act: openVote(input: $input) {
      procedure {
        id
      }
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);
