import { graphql } from '../gql/gql.js';

export const adoptAgenda = graphql(`
  mutation AdoptAgenda($input: AdoptAgendaInput!) {
    act: adoptAgenda(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const amendAgenda = graphql(`
  mutation AmendAgenda($input: AmendAgendaInput!) {
    act: amendAgenda(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
