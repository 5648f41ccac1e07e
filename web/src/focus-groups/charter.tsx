import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { Markdown } from '../components/markdown.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { plainDate } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { PersonLink } from '../members/person-link.js';
import type { WholeGroup } from './focus-group-query.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

const Compare = whenShown(async () => (await import('./compare-charters.js')).CompareCharters, 'charter', 'editing');
const Revise = whenShown(async () => (await import('./charter-dialog.js')).CharterDialog, 'charter', 'editor');

interface Properties {
  readonly group: WholeGroup;
  /** Whether the page shows how it stands today. */
  readonly today: boolean;
}

/** What the group is to do, as its charter says it: the one in force on the day, and its versions. */
export function Charter({ group, today }: Properties) {
  const { t } = useTranslation();
  const [revising, setRevising] = useState(false);
  const { charter, charterVersions, scopeHtml, viewerBelongs, viewerCan } = group;
  // Of records that were loaded only the scope is known, until the charter is revised.
  const scope = charter?.scopeHtml ?? (charterVersions.length === 0 ? scopeHtml : null);
  return (
    <section className="card" id="charter">
      <h2>{t('charter.title')}</h2>
      <h3>{t('focusGroup.scope')}</h3>
      {scope ? (
        <Markdown html={scope} />
      ) : (
        <p className="soft">{t(viewerBelongs ? 'focusGroup.noScope' : 'focusGroup.scopeHidden')}</p>
      )}
      {charter ? <Provided charter={charter} /> : null}
      {charterVersions.length > 0 ? <Versions versions={charterVersions} group={group} /> : null}
      {today && may(viewerCan, 'focus-group.reviseCharter') ? (
        <p className="actions not-printed">
          <Button onPress={() => setRevising(true)}>{t('charter.revise')}</Button>
        </p>
      ) : null}
      {revising ? <Revise group={group} close={() => setRevising(false)} /> : null}
    </section>
  );
}

/** What a charter says beside its scope; what it does not say is said to be so. */
function Provided({ charter }: { readonly charter: NonNullable<WholeGroup['charter']> }) {
  const { t, i18n } = useTranslation();
  const { deliverablesHtml, exitCriterion, reviewersWanted, reviewOn } = charter;
  const overdue = reviewOn && reviewOn < new Date().toISOString().slice(0, 10);
  return (
    <>
      <h3>{t('charter.deliverables')}</h3>
      {deliverablesHtml ? <Markdown html={deliverablesHtml} /> : <p className="soft">{t('charter.silent')}</p>}
      <dl className="facts">
        <Fact name={t('charter.exitCriterion')}>{exitCriterion || t('charter.silent')}</Fact>
        <Fact name={t('charter.reviewers')}>
          {reviewersWanted ? t('charter.parties', { count: reviewersWanted }) : t('charter.reviewersSilent')}
        </Fact>
        <Fact name={t('charter.reviewOn')}>
          {reviewOn ? plainDate(reviewOn, i18n.language) : t('charter.silent')}{' '}
          {overdue ? <Badge tone="caution">{t('charter.reviewDue')}</Badge> : null}
        </Fact>
      </dl>
    </>
  );
}

interface OfGroup {
  readonly group: WholeGroup;
  readonly versions: WholeGroup['charterVersions'];
}

/** Every version, newest first: who, when, why; and what differs between any two. */
function Versions({ group, versions }: OfGroup) {
  const { t } = useTranslation();
  const zone = useZone();
  const [compared, setCompared] = useState(false);
  return (
    <details>
      <summary>{t('charter.versions', { count: versions.length })}</summary>
      <ol className="plain-list">
        {versions.toReversed().map(({ number, reason, revisedAt, revisedBy }) => (
          <li key={number}>
            <div className="item-notes">
              <strong>{t('charter.version', { number })}</strong>
              {revisedBy ? <PersonLink member={revisedBy} /> : null}
              {revisedAt ? <Time instant={revisedAt} timeZone={zone} /> : <span>{t('charter.dayUnknown')}</span>}
            </div>
            {reason ? <p dir="auto">{reason}</p> : null}
          </li>
        ))}
      </ol>
      {versions.length > 1 && !compared ? (
        <p className="actions not-printed">
          <Button onPress={() => setCompared(true)}>{t('charter.compare')}</Button>
        </p>
      ) : null}
      {compared ? <Compare group={group.id} meanwhile={<Loading />} /> : null}
    </details>
  );
}
