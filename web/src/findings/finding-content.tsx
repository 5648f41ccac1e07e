import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../components/markdown.js';
import { paths } from '../paths.js';
import { EvidenceList } from './evidence-list.js';
import type { WholeFinding } from './finding-query.js';
import { summaryParts } from './summary-parts.js';

interface Properties {
  readonly finding: WholeFinding;
  /** Names the text, of which words may be quoted. */
  readonly textId: string;
}

/** What a finding says: its summary part by part, its text, on what it rests, and what it has to do with others. */
export function FindingContent({ finding, textId }: Properties) {
  const { t } = useTranslation();
  const { summaryHtml, bodyHtml } = finding;
  const given = summaryParts.filter((part) => summaryHtml[part] !== '');
  return (
    <>
      {given.length > 0 ? (
        <section className="card" aria-label={t('finding.summary')}>
          {given.map((part) => (
            <div key={part}>
              <h2>{t(`finding.summaryPart.${part}`)}</h2>
              <Markdown html={summaryHtml[part]} />
            </div>
          ))}
        </section>
      ) : null}
      <section className="card">
        <h2>{t('finding.text')}</h2>
        <div id={textId}>
          <Markdown html={bodyHtml} />
        </div>
      </section>
      <Evidence finding={finding} />
      <Others finding={finding} />
    </>
  );
}

function Evidence({ finding: { evidence } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('finding.evidence')}</h2>
      <EvidenceList evidence={evidence} />
    </section>
  );
}

const sorts = ['supersededBy', 'supersedes', 'related'] as const;

function Others({ finding }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const given = sorts.filter((sort) => finding[sort].length > 0);
  if (given.length === 0) return null;
  return (
    <section className="card">
      {given.map((sort) => (
        <div key={sort}>
          <h2>{t(`finding.${sort}`)}</h2>
          <ul className="plain-list">
            {finding[sort].map(({ id, symbol, title }) => (
              <li key={id}>
                <span className="soft" dir="ltr">
                  {symbol}
                </span>{' '}
                <Link to={paths.finding} params={{ finding: id }}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
