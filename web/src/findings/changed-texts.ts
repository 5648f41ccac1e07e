import type { TFunction } from 'i18next';
import type { ChangedText } from '../components/differences.js';
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
    part(t('finding.text'), ({ bodyMarkdown }) => bodyMarkdown),
    part(t('finding.areas'), areasOf),
  ];
}
