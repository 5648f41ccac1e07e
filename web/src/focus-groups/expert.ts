import { graphql } from '../gql/gql.js';
import type { ExpertLineFragment } from '../gql/graphql.js';

graphql(`
  fragment ExpertLine on Expert {
    id
    ofOneFinding
    finding {
      id
      symbol
      title
      state
    }
    member {
      id
      name
    }
    reason
    from
    until
    viewerMayChange
    version
  }
`);

export type Expert = ExpertLineFragment;
