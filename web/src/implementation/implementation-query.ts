import { graphql } from '../gql/gql.js';

graphql(`
  fragment Counts on Implementation {
    planned
    underWay
    done
    notApplicable
  }
`);

graphql(`
  fragment Report on ImplementationReport {
    id
    state
    note
    visibility
    reportedAt
    evidence
    party {
      ...PartyName
    }
    recordedBy {
      name
    }
  }
`);

export const commitments = graphql(`
  query Commitments($workingGroup: String!, $asOf: Date) {
    viewer {
      represents {
        party {
          ...PartyName
        }
      }
    }
    commitments(workingGroup: $workingGroup) {
      id
      number
      text
      viewerMayReportImplementation
      viewerMayRecordImplementation
      implementation(asOf: $asOf) {
        ...Counts
      }
      implementationReports(asOf: $asOf) {
        ...Report
      }
    }
  }
`);

export const recommendations = graphql(`
  query Recommendations($workingGroup: String!, $asOf: Date, $after: String) {
    recommendations(filter: { workingGroup: $workingGroup }, first: 10, after: $after) {
      nodes {
        id
        symbol
        title
        label
        viewerMayReportImplementation
        viewerMayRecordImplementation
        implementation(asOf: $asOf) {
          ...Counts
        }
        implementationReports(asOf: $asOf) {
          ...Report
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
