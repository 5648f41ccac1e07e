import { graphql } from '../gql/gql.js';
import type { ThisWeekQuery } from '../gql/graphql.js';

export const thisWeek = graphql(`
  query ThisWeek($from: DateTime!, $until: DateTime!, $me: ID!, $soon: Date!) {
    due: meetings(filter: { awaitsViewer: true }, first: 20) {
      nodes {
        ...MeetingLine
      }
    }
    now: meetings(filter: { state: IN_SESSION }, first: 20) {
      nodes {
        ...MeetingLine
      }
    }
    polls(filter: { awaitsViewer: true }, first: 20) {
      nodes {
        id
        title
        deadline
        body {
          name
        }
      }
    }
    procedures(filter: { waitingForViewer: true }, orderBy: { field: EXPIRES_AT, direction: ASC }, first: 20) {
      nodes {
        ...ProcedureLine
      }
    }
    challenged: decisions(filter: { challenged: true }, first: 20) {
      nodes {
        id
        text
        viewerMaySettle
        body {
          slug
          name
        }
      }
    }
    asked: actions(filter: { mine: true, completed: false }, first: 20) {
      nodes {
        id
        text
        dueOn
        overdue
      }
    }
    toCorrect: minutes(filter: { state: CIRCULATED }, first: 20) {
      nodes {
        id
        deadline
        takesCorrections
        meeting {
          id
          title
        }
      }
    }
    coming: meetings(filter: { from: $from, until: $until, state: SCHEDULED }, first: 20) {
      nodes {
        ...MeetingLine
        joiningLink
      }
    }
    meetingsToCall {
      body {
        id
        name
      }
      dueBy
      callBy
      overdue
      clause {
        number
        termsVersion {
          number
        }
      }
    }
    leadsToReplace {
      id
      leftCommitteeOn
      formerParty {
        ...PartyName
      }
      seat {
        number
      }
      body {
        slug
        name
      }
    }
    quietGroups {
      body {
        id
        slug
        name
      }
      quietSince
      lastMeetingOn
      lastFindingOn
      lastCommentOn
      activeSince
    }
    requests: participations(filter: { awaitsViewer: true }, first: 20) {
      nodes {
        ...RequestLine
        body {
          slug
          name
        }
      }
    }
    waiting: bodies(filter: { kind: WORKING_GROUP }, first: 100) {
      nodes {
        slug
        name
        openEnquiries
      }
    }
    toActOn: findings(filter: { waitsForViewer: true }, first: 20) {
      nodes {
        ...FindingLine
      }
    }
    drafts: findings(filter: { author: $me, state: DRAFT }, first: 20) {
      nodes {
        id
        title
        label
        body {
          name
        }
      }
    }
    ending: seats(filter: { concernsViewer: true, termEndsBefore: $soon }, first: 20) {
      nodes {
        id
        number
        holder {
          ...PartyName
        }
        term {
          until
        }
        holdingOver {
          until
        }
        body {
          name
          workingGroup {
            slug
          }
        }
      }
    }
  }
`);

export type Week = ThisWeekQuery;

const DAY = 86_400_000;

/**
 * From the start of this hour, so that the question is the same for a while. Meetings of four weeks, since notice is
 * long here; terms that end within ninety days, since a successor takes long to find.
 */
export function span() {
  const from = new Date();
  from.setMinutes(0, 0, 0);
  return {
    from: new Date(from.getTime() - DAY / 12).toISOString(),
    until: new Date(from.getTime() + 28 * DAY).toISOString(),
    soon: new Date(from.getTime() + 90 * DAY).toISOString().slice(0, 10),
  };
}
