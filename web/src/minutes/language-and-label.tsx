import { useTranslation } from 'react-i18next';
import { SelectField } from '../components/select.js';
import type { Label } from '../gql/graphql.js';
import { languageOf } from '../kernel/languages.js';

const written = ['en', 'fr', 'ar', 'zh'] as const;
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];

interface LabelProperties {
  readonly value: Label;
  readonly change: (label: Label) => void;
  readonly ofMeeting: Label;
}

/** Labels only tighten: those that are wider than the meeting's are not offered. */
export function LabelField({ value, change, ofMeeting }: LabelProperties) {
  const { t } = useTranslation();
  return (
    <SelectField
      {...{ label: t('minutesActs.label'), path: 'label', value, change, hint: t('minutesActs.labelHint') }}
      choices={labels.slice(labels.indexOf(ofMeeting)).map((one) => ({ value: one, says: t(`label.${one}`) }))}
    />
  );
}

interface Properties {
  readonly value: { readonly language: string; readonly label: Label };
  readonly change: (changes: { language?: string; label?: Label }) => void;
  readonly ofMeeting: Label;
}

/** In which language minutes are written, and who may see them. */
export function LanguageAndLabel({ value, change, ofMeeting }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      <SelectField
        {...{ label: t('minutesActs.language'), path: 'language', value: value.language }}
        change={(language) => change({ language })}
        choices={written.map((code) => ({ value: code as string, says: languageOf(code).name }))}
      />
      <LabelField {...{ value: value.label, change: (label: Label) => change({ label }), ofMeeting }} />
    </>
  );
}
