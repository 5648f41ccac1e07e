import { graphql } from '../gql/gql.js';

export const editClause = graphql(`
  mutation EditClause($input: EditClauseInput!) {
    act: editClause(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const addClause = graphql(`
  mutation AddClause($input: AddClauseInput!) {
    act: addClause(input: $input) {
      clause {
        number
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const moveClause = graphql(`
  mutation MoveClause($input: MoveClauseInput!) {
    act: moveClause(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const removeClause = graphql(`
  mutation RemoveClause($input: RemoveClauseInput!) {
    act: removeClause(input: $input) {
      clause {
        id
        version
        number
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const restoreClause = graphql(`
  mutation RestoreClause($input: RestoreClauseInput!) {
    act: restoreClause(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** What can be asked for at a clause, beside what is done at once. */
export type AskedOfClause = 'add' | 'provision' | 'amend' | 'comment';

/** A clause that was just taken out. */
export interface Removed {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  /** The clause after which it stood. */
  readonly after: string | null;
}
