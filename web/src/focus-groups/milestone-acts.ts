import { graphql } from '../gql/gql.js';

export const addMilestone = graphql(`
  mutation AddMilestone($input: AddMilestoneInput!) {
    act: addMilestone(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const planMilestone = graphql(`
  mutation PlanMilestone($input: PlanMilestoneInput!) {
    act: planMilestone(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const reachMilestone = graphql(`
  mutation ReachMilestone($input: ReachMilestoneInput!) {
    act: reachMilestone(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const dropMilestone = graphql(`
  mutation DropMilestone($input: DropMilestoneInput!) {
    act: dropMilestone(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
