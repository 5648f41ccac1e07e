import { graphql } from '../gql/gql.js';

export const draftVersion = graphql(`
  mutation DraftVersion($input: DraftVersionInput!) {
    act: draftVersion(input: $input) {
      termsVersion {
        id
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const circulateVersion = graphql(`
  mutation CirculateVersion($input: CirculateVersionInput!) {
    act: circulateVersion(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const titleVersion = graphql(`
  mutation TitleVersion($input: TitleVersionInput!) {
    act: titleVersion(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const renumberClauses = graphql(`
  mutation RenumberClauses($input: RenumberClausesInput!) {
    act: renumberClauses(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const withdrawVersion = graphql(`
  mutation WithdrawVersion($input: WithdrawVersionInput!) {
    act: withdrawVersion(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
