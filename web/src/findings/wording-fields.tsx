import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../components/checkboxes.js';
import { TextField } from '../components/fields.js';
import { MarkdownField } from '../components/markdown-field.js';
import { Radios } from '../components/radios.js';
import { kinds, labels } from './findings-search.js';
import type { Wording } from './wording.js';
import { whenShown } from '../kernel/when-shown.js';

const Parts = whenShown(async () => (await import('./part-fields.js')).PartFields, 'finding-work');

interface Properties {
  readonly value: Wording;
  readonly change: (changes: Partial<Wording>) => void;
  readonly areas: readonly { readonly id: string; readonly position: number; readonly title: string }[];
}

/** What a finding is made of; beside each kind and label stands what it means. */
export function WordingFields({ value, change, areas }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <Radios
        {...{ label: t('findings.kind'), path: 'kind', value: value.kind }}
        change={(kind) => change({ kind })}
        choices={kinds.map((kind) => ({
          value: kind,
          says: t(`finding.kind.${kind}`),
          means: t(`finding.kindMeans.${kind}`),
        }))}
      />
      <Radios
        {...{ label: t('findings.label'), path: 'label', value: value.label }}
        change={(label) => change({ label })}
        choices={labels.map((label) => ({
          value: label,
          says: `TLP:${label.replace('_', '+')}`,
          means: t(`finding.labelMeans.${label}`),
        }))}
      />
      <TextField
        {...{ label: t('finding.title'), hint: t('finding.titleHint'), path: 'title', required: true }}
        {...{ value: value.title, change: (title) => change({ title }) }}
      />
      <MarkdownField
        {...{ label: t('finding.text'), path: 'bodyMarkdown', value: value.bodyMarkdown }}
        change={(bodyMarkdown) => change({ bodyMarkdown })}
      />
      <Parts value={value} change={change} />
      {areas.length > 0 ? (
        <Checkboxes
          {...{ label: t('finding.areas'), path: 'areas', value: value.areas }}
          change={(chosen) => change({ areas: chosen })}
          choices={areas.map(({ id, position, title }) => ({ value: id, says: `${position}. ${title}` }))}
        />
      ) : null}
    </>
  );
}
