import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import type { UserError } from '../kernel/act.js';
import { asksWaiver, type WaiverWords } from './waiver.js';

interface Properties {
  readonly errors: readonly UserError[];
  readonly value: WaiverWords;
  readonly change: (changes: Partial<WaiverWords>) => void;
}

/** After a refusal that the chairs may waive: their reasons, in words, which are recorded with the act. */
export function WaiverFields({ errors, value, change }: Properties) {
  const { t } = useTranslation();
  if (!asksWaiver(errors, value)) return null;
  return (
    <fieldset>
      <legend>{t('waiver.legend')}</legend>
      <p>{t('waiver.intro')}</p>
      <TextField
        {...{ label: t('waiver.reason'), path: 'waiver.reason', lines: 3, value: value.waiverReason }}
        change={(waiverReason) => change({ waiverReason })}
      />
      <TextField
        {...{ label: t('waiver.agreedBy'), path: 'waiver.agreedBy', hint: t('waiver.agreedByHint') }}
        {...{ value: value.waiverAgreedBy, change: (waiverAgreedBy) => change({ waiverAgreedBy }) }}
      />
    </fieldset>
  );
}
