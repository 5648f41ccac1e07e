import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Days } from '../components/days.js';
import { Badge } from '../components/badge.js';
import { Fact } from '../components/fact.js';
import { Notice } from '../components/notice.js';
import { plainDate } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { ProvisionsOf, Silences } from './provisions.js';
import { toneOf } from './state-tones.js';
import { TakeAway } from './take-away.js';
import type { Clause, Version } from './terms-query.js';

/** One version: how it came into force, its clauses, and beside each what it provides. */
export function VersionText({ version }: { readonly version: Version }) {
  const { t } = useTranslation();
  return (
    <>
      <Adoption version={version} />
      {version.textKnown ? null : (
        <Notice tone="caution" title={t('terms.textUnknown')}>
          <p>{t('terms.textUnknownMeans')}</p>
        </Notice>
      )}
      {version.clauses.length > 0 ? (
        <section className="card">
          <h2>{t('terms.clauses')}</h2>
          {version.clauses.map((clause) => (
            <OneClause key={clause.id} clause={clause} version={version} />
          ))}
        </section>
      ) : null}
      <Silences provisions={version.provisions} />
    </>
  );
}

function Adoption({ version }: { readonly version: Version }) {
  const { t, i18n } = useTranslation();
  const { adoptedOn, adoptedBy, adoptedAtMeeting: meeting, source } = version;
  return (
    <section className="card">
      <h2 dir="auto">{version.title}</h2>
      <div className="item-notes">
        <Badge tone={toneOf(version.state)}>{t(`terms.state.${version.state}`)}</Badge>
        <span>{t('terms.versionNumber', { number: version.number })}</span>
        {version.body.invented ? <Badge tone="caution">{t('terms.invented')}</Badge> : null}
      </div>
      <dl className="facts">
        <Fact name={t('terms.ofBody')}>{version.body.name}</Fact>
        <Fact name={t('terms.adoptedOn')}>
          {adoptedOn ? plainDate(adoptedOn, i18n.language) : t('terms.notInSources')}
        </Fact>
        {adoptedBy ? <Fact name={t('terms.adoptedBy')}>{adoptedBy}</Fact> : null}
        {meeting ? (
          <Fact name={t('terms.adoptedAt')}>
            <Link to={paths.meeting} params={{ meeting: meeting.id }}>
              {meeting.title}
            </Link>
          </Fact>
        ) : null}
        {version.inForceFrom ? (
          <Fact name={t('terms.inForce')}>
            <Days from={version.inForceFrom} until={version.inForceUntil} />
          </Fact>
        ) : null}
        <Fact name={t('terms.source')}>
          {source ? `${source.title}${source.dated ? ` (${source.dated})` : ''}` : t('terms.notInSources')}
        </Fact>
        {version.note ? <Fact name={t('terms.note')}>{version.note}</Fact> : null}
      </dl>
      {version.textKnown ? (
        <TakeAway address={`/terms-of-reference/${version.id}/document`} formats={['pdf', 'docx', 'md']} />
      ) : null}
    </section>
  );
}

function OneClause({ clause, version }: { readonly clause: Clause; readonly version: Version }) {
  const { t } = useTranslation();
  return (
    <section className="clause">
      <div>
        <h3>
          {clause.number} <bdi>{clause.heading}</bdi>
        </h3>
        {/* oxlint-disable-next-line react/no-danger -- the server made it safe: no scripts, styles or forms */}
        <div dir="auto" dangerouslySetInnerHTML={{ __html: clause.bodyHtml }} />
        <p className="not-printed soft">
          <Link to={paths.clauseHistory} params={{ clause: clause.id }}>
            {t('terms.history')}
            <span className="visually-hidden"> {t('terms.ofClause', { number: clause.number })}</span>
          </Link>
        </p>
      </div>
      <ProvisionsOf clause={clause} all={version.provisions} />
    </section>
  );
}
