import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Finder, type Found } from '../../components/finder.js';
import { graphql } from '../../gql/gql.js';
import { question } from '../../kernel/queries.js';
import { useSettled } from '../../kernel/settled.js';

const findFindings = graphql(`
  query FindFindings($words: String!) {
    findings(filter: { textContains: $words }, first: 8) {
      nodes {
        ...OtherFinding
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

interface Properties {
  readonly label: string;
  readonly hint: string;
  readonly path: string;
  /** Not to be chosen: the finding of which it is asked. */
  readonly except: string;
  readonly chosen: Found | null;
  readonly choose: (finding: Found) => void;
}

/** A finding that one sees, by its symbol or by words that it has. */
export function FindingFinder({ except, ...properties }: Properties) {
  const [typed, setTyped] = useState('');
  const words = useSettled(typed.trim(), 250);
  const { data } = useQuery({ ...question(findFindings, { words }), placeholderData: keepPreviousData });
  const found = data?.findings.nodes
    .filter(({ id }) => id !== except)
    .map(({ id, symbol, title }) => ({ id, name: title, ...(symbol ? { notes: symbol } : {}) }));
  return (
    <Finder {...{ ...properties, typed, type: setTyped, found, more: data?.findings.pageInfo.hasNextPage ?? false }} />
  );
}
