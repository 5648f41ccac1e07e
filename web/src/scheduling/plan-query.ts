import { graphql } from '../gql/gql.js';
import type { MeetingPlanQuery, PlanExplanationQuery } from '../gql/graphql.js';

export type WholePlan = NonNullable<MeetingPlanQuery['meetingPlan']>;
export type Explanation = PlanExplanationQuery['explainMeetingPlan'];

export const plansOfBody = graphql(`
  query PlansOfBody($body: ID!) {
    body(by: { id: $body }) {
      viewerCan {
        act
        allowed
        reason
      }
      cadence {
        months
        clause {
          number
        }
      }
      meetingPlans {
        id
        title
        state
        firstDay
        lastDay
      }
    }
  }
`);

export const meetingPlan = graphql(`
  query MeetingPlan($id: ID!) {
    meetingPlan(id: $id) {
      id
      version
      title
      state
      body {
        id
        name
        homeTimeZone
      }
      seats {
        id
      }
      mode
      timeZone
      durationMinutes
      seatsNeeded
      firstDay
      lastDay
      cadenceClause {
        number
        heading
        bodyMarkdown
      }
      keptOff {
        from
        to
      }
      meetings {
        id
        startsAt
        byHand
        meeting {
          id
          title
          startsAt
        }
      }
      madeBy {
        id
        name
      }
      madeAt
      withdrawnReason
      viewerCan {
        act
        allowed
      }
    }
  }
`);

export const planExplanation = graphql(`
  query PlanExplanation($id: ID!) {
    explainMeetingPlan(id: $id) {
      firstDayWithNotice
      spreadBefore
      spreadAfter
      seats {
        ...SlotSeat
      }
      meetings {
        planned {
          id
        }
        slot {
          ...SuggestedSlot
        }
      }
      unplaced {
        days {
          from
          to
        }
        none
        nearest {
          ...SuggestedSlot
        }
      }
      ledger {
        borneMinutes
        plannedMinutes
        meetings
      }
    }
  }
`);
