import { graphql } from '../gql/gql.js';
import type { AdoptByConsensusMutation, TextsToAdoptQuery } from '../gql/graphql.js';

export type AdoptableVersion = NonNullable<TextsToAdoptQuery['meeting']>['body']['termsVersions'][number];
export type Adopted = NonNullable<AdoptByConsensusMutation['act']['procedure']>;

graphql(`
  fragment AdoptableVersion on TermsVersion {
    id
    number
    title
    state
    decidingBody {
      id
    }
  }
`);

/** Versions of terms of reference on which the body of the meeting, or for its working group the committee, decides. */
export const textsToAdopt = graphql(`
  query TextsToAdopt($meeting: ID!) {
    meeting(by: { id: $meeting }) {
      body {
        id
        termsVersions {
          ...AdoptableVersion
        }
        workingGroup {
          id
          termsVersions {
            ...AdoptableVersion
          }
        }
      }
    }
  }
`);

/** The text as it would be put to decision now. */
export const textForDecision = graphql(`
  query TextForDecision($version: ID!) {
    textForDecision(version: $version) {
      title
      textHtml
      textSha256
    }
  }
`);

export const adoptByConsensus = graphql(`
  mutation AdoptByConsensus($input: AdoptByConsensusInput!) {
    act: adoptByConsensus(input: $input) {
      procedure {
        id
        title
        state
        textSha256
        resultWords
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
