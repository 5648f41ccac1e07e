import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Differences } from '../components/differences.js';
import { SelectField } from '../components/select.js';
import type { WholeFinding } from './finding-query.js';
import { summaryParts } from './summary-parts.js';

type Revision = WholeFinding['revisions'][number];

interface Properties {
  readonly revisions: readonly Revision[];
  /** From which one the viewer knows it. */
  readonly since: number | null;
}

/** What differs between any two wordings; the last two, or what is new to the viewer, until others are chosen. */
export function CompareRevisions({ revisions, since }: Properties) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ readonly from?: string; readonly to?: string }>({});
  const named = (number: string | undefined) => revisions.find((one) => String(one.number) === number);
  const to = named(asked.to) ?? revisions.at(-1);
  const from = named(asked.from) ?? named(String(since)) ?? revisions.at(-2);
  if (!from || !to) return null;
  const choices = revisions.map(({ number }) => ({
    ...{ value: String(number), says: t('history.revision', { number }) },
  }));
  return (
    <section className="apart" aria-label={t('history.compare')}>
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
          ...summaryParts.map((part) => ({
            ...{ name: t(`finding.summaryPart.${part}`), before: from.summary[part], now: to.summary[part] },
          })),
          { name: t('finding.text'), before: from.bodyMarkdown, now: to.bodyMarkdown },
        ]}
      />
    </section>
  );
}
