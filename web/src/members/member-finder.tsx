import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Finder, type Found } from '../components/finder.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { useSettled } from '../kernel/settled.js';
import { usePartyName } from './party-name.js';

const findMembers = graphql(`
  query FindMembers($filter: MemberFilter!) {
    members(filter: $filter, first: 8) {
      nodes {
        id
        name
        represents {
          party {
            ...PartyName
          }
        }
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
  /** Only those who represent this party today. */
  readonly party?: string | undefined;
  readonly chosen: Found | null;
  readonly choose: (member: Found) => void;
}

/** A person, found by a part of their name; the party that they represent tells equal names apart. */
export function MemberFinder({ party, ...properties }: Properties) {
  const nameOf = usePartyName();
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim(), 250);
  const filter = { nameContains: name, ...(party ? { party } : {}) };
  const { data } = useQuery({ ...question(findMembers, { filter }), placeholderData: keepPreviousData });
  const found = data?.members.nodes.map(({ id, name: called, represents }) => ({
    ...{ id, name: called, notes: represents.map((one) => nameOf(one.party)).join(', ') },
  }));
  return (
    <Finder {...{ ...properties, typed, type: setTyped, found, more: data?.members.pageInfo.hasNextPage ?? false }} />
  );
}
