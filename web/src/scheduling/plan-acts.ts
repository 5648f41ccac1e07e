import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';

const addPlannedMeeting = graphql(`
  mutation AddPlannedMeeting($input: AddPlannedMeetingInput!) {
    act: addPlannedMeeting(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const movePlannedMeeting = graphql(`
  mutation MovePlannedMeeting($input: MovePlannedMeetingInput!) {
    act: movePlannedMeeting(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const dropPlannedMeeting = graphql(`
  mutation DropPlannedMeeting($input: DropPlannedMeetingInput!) {
    act: dropPlannedMeeting(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const callMeetingPlan = graphql(`
  mutation CallMeetingPlan($input: CallMeetingPlanInput!) {
    act: callMeetingPlan(input: $input) {
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
const withdrawMeetingPlan = graphql(`
  mutation WithdrawMeetingPlan($input: WithdrawMeetingPlanInput!) {
    act: withdrawMeetingPlan(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export const useAdd = (done?: () => void) => useAct(addPlannedMeeting, done);
export const useMove = (done?: () => void) => useAct(movePlannedMeeting, done);
export const useDrop = (done?: () => void) => useAct(dropPlannedMeeting, done);
export const useCall = (done?: () => void) => useAct(callMeetingPlan, done);
export const useWithdraw = (done?: () => void) => useAct(withdrawMeetingPlan, done);
