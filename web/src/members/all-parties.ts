import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { AllPartiesQuery } from '../gql/graphql.js';
import { ask } from '../kernel/ask.js';
import type { Choice } from '../components/select.js';
import { usePartyName } from './party-name.js';

const allParties = graphql(`
  query AllParties($after: String) {
    parties(first: 100, after: $after) {
      nodes {
        ...PartyName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
type Party = AllPartiesQuery['parties']['nodes'][number];

/** Every State and organisation, page after page: to choose among them all must be there. */
async function readAll(signal: AbortSignal): Promise<Party[]> {
  const found: Party[] = [];
  let after: string | null = null;
  do {
    const { parties }: AllPartiesQuery = await ask(allParties, { after }, signal);
    found.push(...parties.nodes);
    after = parties.pageInfo.hasNextPage ? (parties.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}

const question = queryOptions({
  queryKey: ['all parties'],
  queryFn: ({ signal }) => readAll(signal),
  staleTime: 60_000,
});

/** States and organisations to choose from, in the order of the language of the page. */
export function usePartyChoices(enabled = true): Choice<string>[] {
  const { i18n } = useTranslation();
  const nameOf = usePartyName();
  const { data } = useQuery({ ...question, enabled });
  const order = new Intl.Collator(i18n.language);
  return (data ?? [])
    .map((party) => ({ value: party.id, says: nameOf(party) }))
    .toSorted((one, other) => order.compare(one.says, other.says));
}
