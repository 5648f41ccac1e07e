import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Days } from '../components/days.js';
import { Badge } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import type { TermsQuery } from '../gql/graphql.js';
import { paths } from '../paths.js';

interface Properties {
  readonly versions: NonNullable<TermsQuery['body']>['termsVersions'];
  /** The one that is on the page. */
  readonly shown: string | undefined;
}

/** Every version of a body's own terms, the newest first, each with an address of its own. */
export function Versions({ versions, shown }: Properties) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('terms.versions')}</h2>
      {versions.length === 0 ? <EmptyState>{t('terms.noOwn')}</EmptyState> : null}
      <ul className="plain-list">
        {versions.toReversed().map((version) => (
          <li key={version.id}>
            <p className="item-title">
              <Link
                to={paths.termsOfReference}
                search={(before) => ({ ...before, version: version.id })}
                aria-current={version.id === shown ? 'true' : undefined}
              >
                {t('terms.versionNumber', { number: version.number })}
              </Link>
            </p>
            <div className="item-notes">
              <Badge tone={version.state === 'ADOPTED' ? 'positive' : 'plain'}>
                {t(`terms.state.${version.state}`)}
              </Badge>
              {version.id === shown ? <span>{t('terms.shown')}</span> : null}
              {version.inForceFrom ? (
                <span>
                  {t('terms.inForce')} <Days from={version.inForceFrom} until={version.inForceUntil} />
                </span>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
