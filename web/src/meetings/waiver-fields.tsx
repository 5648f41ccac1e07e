import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import type { UserError } from '../kernel/act.js';

export interface WaiverWords {
  readonly waiverReason: string;
  readonly waiverAgreedBy: string;
}

export const noWaiver: WaiverWords = { waiverReason: '', waiverAgreedBy: '' };

/** The waiver as the server takes it; none while nothing is written. */
export const waiverOf = ({ waiverReason, waiverAgreedBy }: WaiverWords) =>
  waiverReason || waiverAgreedBy ? { waiver: { reason: waiverReason, agreedBy: waiverAgreedBy } } : {};

interface Properties {
  readonly errors: readonly UserError[];
  readonly value: WaiverWords;
  readonly change: (changes: Partial<WaiverWords>) => void;
}

/** After a refusal that the chairs may waive: their reasons, in words, which are recorded with the act. */
export function WaiverFields({ errors, value, change }: Properties) {
  const { t } = useTranslation();
  const started = value.waiverReason !== '' || value.waiverAgreedBy !== '';
  if (!started && !errors.some(({ waivable }) => waivable)) return null;
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
