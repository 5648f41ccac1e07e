import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { EmptyState } from '../components/notice.js';
import { SelectField } from '../components/select.js';
import { Time } from '../components/time.js';
import { Differences } from '../components/differences.js';
import { useZone } from '../identity/viewer.js';
import type { WholeFinding } from './finding-query.js';

type Revision = WholeFinding['revisions'][number];

/** Every wording since it was posted, newest first, and what differs between any two of them. */
export function FindingHistory({ finding: { revisions, state } }: { readonly finding: WholeFinding }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (state === 'DRAFT') return null;
  return (
    <section className="card">
      <h2>{t('history.title')}</h2>
      <ol className="plain-list">
        {revisions.toReversed().map((revision) => (
          <li key={revision.number}>
            <div className="item-notes">
              <strong>{t('history.revision', { number: revision.number })}</strong>
              <HandlingLabel label={revision.label} />
              {revision.author ? <bdi>{revision.author.name}</bdi> : null}
              <Time instant={revision.createdAt} timeZone={zone} />
            </div>
            {revision.note ? <p dir="auto">{revision.note}</p> : null}
          </li>
        ))}
      </ol>
      {revisions.length > 1 ? <Compare revisions={revisions} /> : <EmptyState>{t('history.onlyOne')}</EmptyState>}
    </section>
  );
}

function Compare({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const named = (number: string | undefined) => revisions.find((one) => String(one.number) === number);
  const to = named(asked.to) ?? revisions.at(-1);
  const from = named(asked.from) ?? revisions.at(-2);
  if (!from || !to) return null;
  const choices = revisions.map(({ number }) => ({
    ...{ value: String(number), says: t('history.revision', { number }) },
  }));
  return (
    <section aria-label={t('history.compare')}>
      <h3>{t('history.compare')}</h3>
      <div className="filters not-printed">
        <SelectField
          {...{ label: t('history.from'), value: String(from.number), choices }}
          change={(number) => setAsked({ ...asked, from: number })}
        />
        <SelectField
          {...{ label: t('history.to'), value: String(to.number), choices }}
          change={(number) => setAsked({ ...asked, to: number })}
        />
      </div>
      <p>{t('history.between', { from: from.number, to: to.number })}</p>
      <Differences
        texts={[
          { name: t('finding.title'), before: from.title, now: to.title },
          { name: t('findings.label'), before: t(`label.${from.label}`), now: t(`label.${to.label}`) },
          { name: t('finding.text'), before: from.bodyMarkdown, now: to.bodyMarkdown },
        ]}
      />
    </section>
  );
}
