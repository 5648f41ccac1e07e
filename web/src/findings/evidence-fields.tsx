import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { SelectField } from '../components/select.js';
import type { EvidenceKind } from '../gql/graphql.js';
import type { Evidence } from './wording.js';

const kinds = ['MEETING', 'COURSE', 'DOCUMENT', 'EVENT', 'LINK'] as const satisfies EvidenceKind[];
const MOST = 50;

interface Properties {
  readonly value: readonly Evidence[];
  readonly change: (evidence: readonly Evidence[]) => void;
}

/** On what a finding rests: as many things as there are, each with its sort, its words and where it is. */
export function EvidenceList({ value, change }: Properties) {
  const { t } = useTranslation();
  const replace = (index: number, changes: Partial<Evidence>) =>
    change(value.map((one, place) => (place === index ? { ...one, ...changes } : one)));
  return (
    <fieldset>
      <legend>{t('finding.evidence')}</legend>
      {value.map((one, index) => (
        <div
          key={index}
          className="filters"
          role="group"
          aria-label={t('finding.evidenceNumber', { number: index + 1 })}
        >
          <SelectField
            {...{ label: t('findings.kind'), path: `evidence.${index}.kind`, value: one.kind }}
            change={(kind) => replace(index, { kind })}
            choices={kinds.map((kind) => ({ value: kind, says: t(`finding.evidenceKind.${kind}`) }))}
          />
          <TextField
            {...{ label: t('finding.evidenceWords'), path: `evidence.${index}.words`, value: one.words }}
            {...{ change: (words: string) => replace(index, { words }), maxLength: 500 }}
          />
          <TextField
            {...{ label: t('finding.evidenceLink'), path: `evidence.${index}.link`, value: one.link, type: 'url' }}
            {...{ change: (link: string) => replace(index, { link }), maxLength: 2000 }}
          />
          <Button onPress={() => change(value.filter((_, place) => place !== index))}>
            {t('finding.removeEvidence', { number: index + 1 })}
          </Button>
        </div>
      ))}
      {value.length < MOST ? (
        <Button onPress={() => change([...value, { kind: 'DOCUMENT', words: '', link: '' }])}>
          {t('finding.addEvidence')}
        </Button>
      ) : null}
    </fieldset>
  );
}
