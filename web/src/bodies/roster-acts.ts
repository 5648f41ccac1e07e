import { graphql } from '../gql/gql.js';

graphql(`
  fragment RosterError on UserError {
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
`);

export const appointToSeat = graphql(`
  mutation AppointToSeat($input: AppointToSeatInput!) {
    act: appointToSeat(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const vacateSeat = graphql(`
  mutation VacateSeat($input: VacateSeatInput!) {
    act: vacateSeat(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const nameDelegate = graphql(`
  mutation NameDelegate($input: NameDelegateInput!) {
    act: nameDelegate(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const designateChair = graphql(`
  mutation DesignateChair($input: DesignateChairInput!) {
    act: designateChair(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const admitObserver = graphql(`
  mutation AdmitObserver($input: AdmitObserverInput!) {
    act: admitObserver(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const appointSecretary = graphql(`
  mutation AppointSecretary($input: AppointSecretaryInput!) {
    act: appointSecretary(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const endDelegation = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    act: endDelegation(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const endChair = graphql(`
  mutation EndChair($input: EndChairInput!) {
    act: endChair(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const endObserver = graphql(`
  mutation EndObserver($input: EndObserverInput!) {
    act: endObserver(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
export const endSecretary = graphql(`
  mutation EndSecretary($input: EndSecretaryInput!) {
    act: endSecretary(input: $input) {
      userErrors {
        ...RosterError
      }
    }
  }
`);
