import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Days } from '../components/days.js';
import { EmptyState } from '../components/notice.js';
import type { TermsQuery } from '../gql/graphql.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { toneOf } from './state-tones.js';
import { whenShown } from '../kernel/when-shown.js';

const DraftVersion = whenShown(
  async () => (await import('./draft-version-dialog.js')).DraftVersionDialog,
  'draft-acts',
);

interface Properties {
  readonly body: NonNullable<TermsQuery['body']>;
  /** The one that is on the page. */
  readonly shown: string | undefined;
}

/** Every version of a body's own terms, the newest first, each with an address of its own; drafts, where they are written. */
export function Versions({ body, shown }: Properties) {
  const { t } = useTranslation();
  const [drafting, setDrafting] = useState(false);
  const versions = body.termsVersions;
  const [last, former] = versions.toReversed();
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
              <Badge tone={toneOf(version.state)}>{t(`terms.state.${version.state}`)}</Badge>
              {version.id === shown ? <span>{t('terms.shown')}</span> : null}
              {version.inForceFrom ? (
                <span>
                  {t('terms.inForce')} <Days from={version.inForceFrom} until={version.inForceUntil} />
                </span>
              ) : null}
              {version.inForceFrom ? null : (
                <Link to={paths.draftTerms} params={{ version: version.id }}>
                  {t('terms.openDraft')}
                  <span className="visually-hidden"> {t('terms.versionNumber', { number: version.number })}</span>
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="actions not-printed">
        {may(body.viewerCan, 'terms.draftVersion') ? (
          <Button onPress={() => setDrafting(true)}>{t('terms.draftVersion')}</Button>
        ) : null}
        {last && former ? (
          <ButtonLink to={paths.redline} search={compared(versions, shown) ?? { from: former.id, to: last.id }}>
            {t('terms.compare')}
          </ButtonLink>
        ) : null}
      </div>
      {drafting ? <DraftVersion {...{ body, close: () => setDrafting(false) }} /> : null}
    </section>
  );
}

/** The version that is shown, against the one before it. */
function compared(versions: Properties['body']['termsVersions'], shown: string | undefined) {
  const place = versions.findIndex(({ id }) => id === shown);
  const [to, from] = [versions[place], versions[place - 1]];
  return to && from ? { from: from.id, to: to.id } : null;
}
