import { graphql } from '../gql/gql.js';
import type { SaidCommentFragment, ThreadFragment } from '../gql/graphql.js';

export type SaidComment = SaidCommentFragment;
export type Thread = ThreadFragment;

graphql(`
  fragment SaidComment on Comment {
    id
    member {
      name
    }
    party {
      ...PartyName
    }
    onBehalf
    evidence
    label
    textMarkdown
    textHtml
    mentions {
      id
      name
    }
    saidAt
    revisedAt
    formerWordings {
      number
      textMarkdown
      writtenAt
    }
    withdrawnAt
    viewerMayRevise
    viewerMayWithdraw
    viewerMayResolve
    version
  }
`);

graphql(`
  fragment Thread on Comment {
    ...SaidComment
    quote
    quoteRevision
    quoteStands
    resolvedAt
    resolvedBy {
      name
    }
    resolution
    replies {
      ...SaidComment
    }
  }
`);

graphql(`
  fragment Threads on CommentConnection {
    totalCount
    nodes {
      ...Thread
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const threadsOfFinding = graphql(`
  query ThreadsOfFinding($id: ID!, $after: String) {
    about: finding(by: { id: $id }) {
      threads(first: 30, after: $after) {
        ...Threads
      }
    }
  }
`);

export const threadsOfGroup = graphql(`
  query ThreadsOfGroup($id: ID!, $after: String) {
    about: body(by: { id: $id }) {
      threads(first: 30, after: $after) {
        ...Threads
      }
    }
  }
`);

export const threadsOfArea = graphql(`
  query ThreadsOfArea($id: ID!, $after: String) {
    about: node(id: $id) {
      ... on AreaForInquiry {
        threads(first: 30, after: $after) {
          ...Threads
        }
      }
    }
  }
`);

export const peopleToMention = graphql(`
  query PeopleToMention($id: ID!) {
    body(by: { id: $id }) {
      discussants {
        id
        name
      }
      participations {
        state
        party {
          ...PartyName
        }
      }
    }
  }
`);
