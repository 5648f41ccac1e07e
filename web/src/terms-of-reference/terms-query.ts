import { graphql } from '../gql/gql.js';
import type { TermsVersionTextFragment } from '../gql/graphql.js';

export type Version = TermsVersionTextFragment;
export type Clause = Version['clauses'][number];
export type Provision = Version['provisions'][number];

graphql(`
  fragment TermsVersionText on TermsVersion {
    id
    number
    title
    state
    adoptedOn
    adoptedBy
    adoptedAtMeeting {
      id
      title
    }
    inForceFrom
    inForceUntil
    textKnown
    note
    textHash
    body {
      id
      name
      invented
    }
    source {
      title
      dated
    }
    clauses {
      id
      number
      heading
      bodyHtml
    }
    provisions {
      ...ProvisionOfTerms
    }
  }
`);

graphql(`
  fragment ProvisionOfTerms on Provision {
    kind
    state
    quantity
    unit
    share
    rule
    base
    anchor
    toleranceDays
    clause {
      id
      number
    }
  }
`);

/** The bodies of a working group, each of which may have terms of its own. */
export const bodiesOfGroup = graphql(`
  query BodiesWithTerms($group: String!) {
    workingGroup(by: { slug: $group }) {
      slug
      name
      steeringCommittee {
        slug
        name
      }
      focusGroups {
        slug
        name
      }
    }
  }
`);

/** The terms in force for a body on a day, and every version of its own. */
export const termsQuery = graphql(`
  query Terms($body: String!, $asOf: Date) {
    body(by: { slug: $body }, asOf: $asOf) {
      id
      name
      termsOfReference {
        ...TermsVersionText
      }
      termsVersions {
        id
        number
        title
        state
        inForceFrom
        inForceUntil
      }
      viewerCan {
        act
        allowed
        reason
      }
    }
  }
`);

/** One version, whether it is in force or not. */
export const versionQuery = graphql(`
  query TermsVersion($id: ID!) {
    node(id: $id) {
      ... on TermsVersion {
        ...TermsVersionText
      }
    }
  }
`);
