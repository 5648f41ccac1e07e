import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { EvidenceList } from './evidence-fields.js';
import { summaryParts } from './summary-parts.js';
import type { Wording } from './wording.js';

interface Properties {
  readonly value: Wording;
  readonly change: (changes: Partial<Wording>) => void;
}

/** What a finding may have beside its text: a summary in parts, and on what it rests. */
export function PartFields({ value, change }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <details>
        <summary>{t('finding.summary')}</summary>
        <p className="soft">{t('finding.summaryHint')}</p>
        {summaryParts.map((part) => (
          <TextField
            key={part}
            {...{ label: t(`finding.summaryPart.${part}`), path: `summary.${part}`, lines: 3, maxLength: 10_000 }}
            {...{ value: value.summary[part] }}
            change={(words) => change({ summary: { ...value.summary, [part]: words } })}
          />
        ))}
      </details>
      <EvidenceList value={value.evidence} change={(evidence) => change({ evidence })} />
    </>
  );
}
