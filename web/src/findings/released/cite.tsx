import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.js';
import { question } from '../../kernel/queries.js';
import { CopyButton } from '../copy-button.js';

const releasedQuery = graphql(`
  query ReleasedFinding($symbol: String!, $revision: Int!) {
    releasedFinding(by: { symbol: $symbol }, revision: $revision) {
      url
      citation
      citationBibtex
    }
  }
`);

interface Properties {
  readonly symbol: string;
  /** The revision that was released last. */
  readonly revision: number;
}

/** How everybody cites what was released, and where they read it. */
export function Cite(released: Properties) {
  const { t } = useTranslation();
  const { data } = useQuery(question(releasedQuery, { ...released }));
  const found = data?.releasedFinding;
  if (!found) return null;
  const { url, citation, citationBibtex } = found;
  return (
    <section className="card" aria-labelledby="cite">
      <h2 id="cite">{t('cite.title')}</h2>
      <p dir="auto">{citation}</p>
      <CopyButton text={citation}>{t('cite.copy')}</CopyButton>
      <CopyButton text={citationBibtex}>{t('cite.bibtex')}</CopyButton>
      <p>
        <a href={url}>{t('cite.page')}</a>
      </p>
    </section>
  );
}
