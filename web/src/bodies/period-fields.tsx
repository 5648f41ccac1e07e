import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { dayAfter } from '../components/days.js';

export interface PeriodWords {
  readonly from: string;
  readonly last: string;
}

/** The period as the server takes it, which has the day after the last one. */
export const periodOf = ({ from, last }: PeriodWords) => ({ from, ...(last ? { until: dayAfter(last) } : {}) });

interface Properties {
  readonly value: PeriodWords;
  readonly change: (changes: Partial<PeriodWords>) => void;
  /** What an empty last day means. */
  readonly hint: string;
}

export function PeriodFields({ value, change, hint }: Properties) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <TextField
        {...{ label: t('roster.from'), path: 'from', type: 'date', required: true, value: value.from }}
        change={(from) => change({ from })}
      />
      <TextField
        {...{ label: t('roster.last'), path: 'until', type: 'date', hint, value: value.last }}
        change={(last) => change({ last })}
      />
    </div>
  );
}
