import { graphql } from '../gql/gql.js';

/** What is asked for in a dialog of its own. */
export type Asked = 'edit' | 'remove' | 'correct' | 'corrigendum';

/** Its words, its place, or both. */
export const changePassage = graphql(`
  mutation ChangePassage($input: ChangePassageInput!) {
    act: changePassage(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
