import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Finder, type Found } from '../components/finder.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { useSettled } from '../kernel/settled.js';

const findParties = graphql(`
  query FindParties($name: String!) {
    parties(filter: { nameContains: $name }, first: 8) {
      nodes {
        id
        name
        shortName
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

interface Properties {
  readonly label: string;
  readonly hint?: string;
  readonly path: string;
  readonly chosen: Found | null;
  readonly choose: (party: Found) => void;
}

/** A State or an organisation, found by a part of its name. */
export function PartyFinder(properties: Properties) {
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim(), 250);
  const { data } = useQuery({ ...question(findParties, { name }), placeholderData: keepPreviousData });
  const found = data?.parties.nodes.map(({ shortName, ...party }) => ({
    ...party,
    ...(shortName && shortName !== party.name ? { notes: shortName } : {}),
  }));
  return (
    <Finder {...{ ...properties, typed, type: setTyped, found, more: data?.parties.pageInfo.hasNextPage ?? false }} />
  );
}
