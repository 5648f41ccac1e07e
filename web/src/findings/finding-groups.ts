import { useQuery } from '@tanstack/react-query';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { useGroup } from '../shell/group.js';

const findingGroups = graphql(`
  query FindingGroups($group: String!) {
    all: bodies(filter: { workingGroup: $group, kind: FOCUS_GROUP }, first: 100) {
      nodes {
        id
        name
      }
    }
    own: bodies(filter: { workingGroup: $group, kind: FOCUS_GROUP, state: ACTIVE, viewerInside: true }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);

/** The focus groups whose findings the pages show, and those inside which the viewer stands, who may post there. */
export function useFindingGroups() {
  const { chosen } = useGroup();
  return useQuery({ ...question(findingGroups, { group: chosen?.slug ?? '' }), enabled: chosen !== null });
}
