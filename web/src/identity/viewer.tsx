import { useQuery } from '@tanstack/react-query';
import { graphql } from '../gql/gql.js';
import { browserZone } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';

export const viewerQuestion = {
  ...question(
    graphql(`
      query Viewer {
        viewerAccount {
          email
          offices
        }
        viewer {
          id
          name
          timeZone
        }
      }
    `),
    {},
  ),
  meta: { session: true },
};

/** Who is signed in; `member` is null for an account without one, such as an administrator's. */
export function useViewer() {
  const { data } = useQuery(viewerQuestion);
  return { known: data !== undefined, account: data?.viewerAccount ?? null, member: data?.viewer ?? null };
}

/** The zone in which the viewer reads times: their own, or for a visitor that of the browser. */
export const useZone = (): string => useViewer().member?.timeZone ?? browserZone();
