import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import type { Label } from '../gql/graphql.js';
import { labelsFrom } from './place.js';

interface Properties {
  readonly least: Label;
  readonly value: Label;
  readonly change: (label: Label) => void;
}

/** A handling label, in words, at least as strict as that of what is discussed. */
export function LabelField({ least, value, change }: Properties) {
  const { t } = useTranslation();
  return (
    <SelectField
      {...{ label: t('threads.label'), hint: t('threads.labelHint'), path: 'label', value, change }}
      choices={labelsFrom(least).map((label) => ({ value: label, says: t(`threads.labels.${label}`) }))}
    />
  );
}
