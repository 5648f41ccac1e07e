import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Days } from '../components/days.js';
import { Differences } from '../components/differences.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { ClauseHistoryQuery } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { NotFound } from '../shell/not-found.js';
import { Page } from '../shell/page.js';
import { toneOf } from './state-tones.js';

const clauseHistory = graphql(`
  query ClauseHistory($clause: ID!) {
    clauseHistory(clause: $clause) {
      id
      number
      heading
      bodyMarkdown
      version
      updatedAt
      updatedBy {
        name
      }
      termsVersion {
        id
        number
        title
        state
        inForceFrom
        inForceUntil
        body {
          slug
        }
      }
      wordings {
        id
        version
        number
        heading
        bodyMarkdown
        writtenAt
        writtenBy {
          name
        }
      }
    }
  }
`);

type Clause = ClauseHistoryQuery['clauseHistory'][number];

/** One clause through all versions, the newest first, each against the one before; and each wording of a draft. */
export function ClauseHistoryPage() {
  const { t } = useTranslation();
  const { clause } = useParams({ from: paths.clauseHistory });
  const query = useQuery(question(clauseHistory, { clause }));
  return (
    <Answer of={query}>
      {({ clauseHistory: all }) => {
        const named = all.find(({ id }) => id === clause) ?? all.at(-1);
        if (!named) return <NotFound />;
        return (
          <Page title={t('clauseHistory.title', { name: `${named.number} ${named.heading}`.trim() })}>
            <ol className="cards" reversed>
              {all.toReversed().map((one, index, newest) => (
                <InVersion key={one.id} clause={one} former={newest[index + 1] ?? null} />
              ))}
            </ol>
          </Page>
        );
      }}
    </Answer>
  );
}

const textsOf = (before: Words, now: Words, names: readonly [string, string, string]) => [
  { name: names[0], before: before.number, now: now.number },
  { name: names[1], before: before.heading, now: now.heading },
  { name: names[2], before: before.bodyMarkdown, now: now.bodyMarkdown },
];
type Words = Pick<Clause, 'number' | 'heading' | 'bodyMarkdown'>;

function InVersion({ clause, former }: { readonly clause: Clause; readonly former: Clause | null }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { termsVersion: version, wordings, updatedBy, updatedAt } = clause;
  const names = [t('clauseHistory.number'), t('clauseHistory.heading'), t('clauseHistory.text')] as const;
  return (
    <li>
      <article className="card" aria-labelledby={clause.id}>
        <h2 id={clause.id}>
          <Link to={paths.termsOfReference} search={{ body: version.body.slug, version: version.id }}>
            {t('terms.versionNumber', { number: version.number })}
          </Link>
        </h2>
        <div className="item-notes">
          <Badge tone={toneOf(version.state)}>{t(`terms.state.${version.state}`)}</Badge>
          {version.inForceFrom ? (
            <span>
              {t('terms.inForce')} <Days from={version.inForceFrom} until={version.inForceUntil} />
            </span>
          ) : null}
          {updatedBy ? <bdi>{updatedBy.name}</bdi> : null}
          {updatedBy ? <Time instant={updatedAt} timeZone={zone} /> : null}
        </div>
        <p>
          <strong>
            {clause.number} <bdi>{clause.heading}</bdi>
          </strong>
        </p>
        <p className="written" dir="auto">
          {clause.bodyMarkdown}
        </p>
        {former ? (
          <>
            <h3>{t('clauseHistory.since', { number: former.termsVersion.number })}</h3>
            <Differences texts={textsOf(former, clause, names)} />
          </>
        ) : null}
        {wordings.length > 0 ? (
          <details>
            <summary>{t('clauseHistory.wordings', { count: wordings.length })}</summary>
            <ol className="plain-list" reversed>
              {wordings.map((wording, index) => (
                <li key={wording.id}>
                  <p>
                    {wording.writtenBy ? <bdi>{wording.writtenBy.name}</bdi> : null}{' '}
                    <Time instant={wording.writtenAt} timeZone={zone} />
                  </p>
                  <Differences texts={textsOf(wording, wordings[index - 1] ?? clause, names)} />
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </article>
    </li>
  );
}
