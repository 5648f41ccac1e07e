import { graphql } from '../gql/gql.js';
import type { BodyBy, FocusGroupQuery, ParticipationPartFragment, PartyNameFragment } from '../gql/graphql.js';

graphql(`
  fragment ParticipationPart on Participation {
    ...RequestLine
    state
    reason
    decidedBy {
      id
      name
    }
    decidedAt
    participants {
      member {
        id
        name
      }
    }
    viewerRepresents
    viewerIsFocalPoint
    from
    until
  }
`);

export const focusGroupQuery = graphql(`
  query FocusGroup($by: BodyBy!, $asOf: Date, $now: DateTime!) {
    focusGroup(by: $by, asOf: $asOf) {
      id
      slug
      name
      abbreviation
      state
      symbolPrefix
      descriptionHtml
      scopeHtml
      establishedOn
      invented
      version
      viewerBelongs
      viewerDiscussionMail
      viewerMailAddress
      workingGroup {
        slug
        name
      }
      source {
        title
      }
      viewerCan {
        act
        allowed
        reason
      }
      charter {
        number
        scopeHtml
        deliverablesHtml
        exitCriterion
        reviewersWanted
        reviewOn
      }
      charterVersions {
        number
        reason
        revisedAt
        revisedBy {
          id
          name
        }
      }
      stateChanges {
        fromState
        toState
        reason
        changedAt
        changedBy {
          id
          name
        }
      }
      leads {
        id
        onCommittee
        leftCommitteeOn
        formerParty {
          ...PartyName
        }
        from
        until
        seat {
          id
          number
          holderStatus
        }
        party {
          ...PartyName
        }
        member {
          id
          name
        }
      }
      participations {
        ...ParticipationPart
      }
      declined: participations(state: DECLINED) {
        ...ParticipationPart
      }
      withdrawn: participations(state: WITHDRAWN) {
        ...ParticipationPart
      }
      experts {
        ...ExpertLine
      }
      areasForInquiry {
        id
        position
        title
        state
        threads(first: 1) {
          totalCount
        }
        version
        stateChanges {
          toState
          reason
          changedAt
          changedBy {
            id
            name
          }
        }
        findings(first: 10) {
          totalCount
          nodes {
            id
            symbol
            title
            state
          }
          pageInfo {
            hasNextPage
          }
        }
      }
      findings(first: 5) {
        nodes {
          id
          symbol
          title
          label
          state
          updatedAt
        }
        pageInfo {
          hasNextPage
        }
      }
      coming: meetings(filter: { from: $now }, orderBy: { field: STARTS_AT, direction: ASC }, first: 5) {
        nodes {
          ...MeetingLine
        }
      }
      past: meetings(filter: { until: $now }, orderBy: { field: STARTS_AT, direction: DESC }, first: 5) {
        nodes {
          ...MeetingLine
        }
      }
    }
    viewer {
      represents {
        party {
          ...PartyName
        }
      }
    }
  }
`);

export type WholeGroup = NonNullable<FocusGroupQuery['focusGroup']>;
export type Part = ParticipationPartFragment;
/** A State or organisation that the viewer represents today. */
export type OwnParty = PartyNameFragment;

/** The address names a group by its short name, which has no underscore; anything else is an id. */
export const namedBy = (text: string): BodyBy => (text.includes('_') ? { id: text } : { slug: text });

/** This hour, so that the question stays the same for a while. */
export function thisHour(): string {
  const now = new Date();
  now.setMinutes(0, 0, 0);
  return now.toISOString();
}
