import type { TFunction } from 'i18next';
import type { ChangedText } from '../components/differences.js';
import { summaryParts } from './summary-parts.js';
import type { Wording } from './wording.js';

interface Area {
  readonly id: string;
  readonly position: number;
  readonly title: string;
}

/** Two wordings, part by part, in words, to be compared. */
export function changedTexts(
  t: TFunction,
  { before, now }: { readonly before: Wording; readonly now: Wording },
  areas: readonly Area[],
): ChangedText[] {
  const areasOf = (wording: Wording) =>
    areas
      .filter(({ id }) => wording.areas.includes(id))
      .map(({ position, title }) => `${position}. ${title}`)
      .join('\n');
  const part = (name: string, of: (wording: Wording) => string) => ({ name, before: of(before), now: of(now) });
  return [
    part(t('finding.title'), ({ title }) => title),
    part(t('findings.kind'), ({ kind }) => t(`finding.kind.${kind}`)),
    part(t('findings.label'), ({ label }) => t(`label.${label}`)),
    ...summaryParts.map((name) => part(t(`finding.summaryPart.${name}`), ({ summary }) => summary[name])),
    part(t('finding.text'), ({ bodyMarkdown }) => bodyMarkdown),
    part(t('finding.evidence'), ({ evidence }) =>
      evidence
        .map(({ kind, words, link }) => [t(`finding.evidenceKind.${kind}`), words, link].join(' ').trim())
        .join('\n'),
    ),
    part(t('finding.areas'), areasOf),
  ];
}
