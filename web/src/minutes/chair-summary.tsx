import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import type { MeetingWithMinutes, Summary } from './minutes-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Publish = whenShown(
  async () => (await import('./chair-summary-dialog.js')).ChairSummaryDialog,
  'minutes-acts',
  'editing',
);

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly readAgain: () => void;
}

/** What the chair says of the meeting. It is the chair's, and no part of the minutes: nobody adopts it. */
export function ChairSummary({ meeting, readAgain }: Properties) {
  const { t } = useTranslation();
  const [publishing, setPublishing] = useState(false);
  const { chairSummary: summary, viewerCan } = meeting;
  const mayPublish = may(viewerCan, 'chairSummary.publish');
  if (!summary && !mayPublish) return null;
  return (
    <section className="card" aria-labelledby="chair-summary">
      <h2 id="chair-summary">{t('minutes.chairSummary')}</h2>
      <p className="soft">{t('minutes.chairSummaryIs')}</p>
      {summary ? <Published summary={summary} /> : <p>{t('minutes.noSummary')}</p>}
      {mayPublish ? (
        <div className="actions">
          <Button onPress={() => setPublishing(true)}>
            {t(summary ? 'minutes.replaceSummary' : 'minutes.publishSummary')}
          </Button>
        </div>
      ) : null}
      {publishing ? <Publish {...{ meeting, readAgain, close: () => setPublishing(false) }} /> : null}
    </section>
  );
}

function Published({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation();
  const { number, label, textHtml, earlierVersions } = summary;
  return (
    <>
      <div className="item-notes">
        <HandlingLabel label={label} />
        <span>{t('minutes.summaryVersion', { number })}</span>
        <By of={summary} />
      </div>
      <Markdown html={textHtml} />
      {earlierVersions.length > 0 ? (
        <details>
          <summary>{t('minutes.earlierSummaries', { count: earlierVersions.length })}</summary>
          {earlierVersions.toReversed().map((version) => (
            <div key={version.number} className="apart">
              <div className="item-notes">
                <span>{t('minutes.summaryVersion', { number: version.number })}</span>
                <By of={version} />
              </div>
              <Markdown html={version.textHtml} />
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}

function By({ of: { publishedBy, publishedAt } }: { readonly of: Pick<Summary, 'publishedBy' | 'publishedAt'> }) {
  const zone = useZone();
  return (
    <>
      {publishedBy ? <bdi>{publishedBy.name}</bdi> : null}
      <Time instant={publishedAt} timeZone={zone} />
    </>
  );
}
