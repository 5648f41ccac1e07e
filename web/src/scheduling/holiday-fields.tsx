import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../components/checkboxes.js';
import { dayAfter, lastDay as dayBefore } from '../components/days.js';
import { TextField } from '../components/fields.js';
import type { Holiday } from './hours-query.js';

/** A holiday as it is typed. */
export interface HolidayWords {
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly yearly: boolean;
  readonly keptUntil: string;
}

export const emptyHoliday: HolidayWords = { name: '', firstDay: '', lastDay: '', yearly: false, keptUntil: '' };

export const wordsOfHoliday = ({ name, firstDay, lastDay, yearly, keptUntil }: Holiday): HolidayWords => ({
  ...{ name, firstDay, lastDay: lastDay === firstDay ? '' : lastDay, yearly },
  keptUntil: keptUntil ? dayBefore(keptUntil) : '',
});

export const holidayOf = ({ name, firstDay, lastDay, yearly, keptUntil }: HolidayWords) => ({
  ...{ name, firstDay, yearly, ...(lastDay ? { lastDay } : {}) },
  ...(yearly && keptUntil ? { keptUntil: dayAfter(keptUntil) } : {}),
});

interface Properties {
  readonly value: HolidayWords;
  readonly path: string;
  /** Which of several; null where there is one only. */
  readonly number: number | null;
  readonly change: (changes: Partial<HolidayWords>) => void;
}

export function HolidayFields({ value, path, number, change }: Properties) {
  const { t } = useTranslation();
  const field = (name: 'name' | 'firstDay' | 'lastDay' | 'keptUntil') => ({
    ...{ label: t(`hoursAct.${name}`), path: `${path}.${name}`, value: value[name] },
    change: (text: string) => change({ [name]: text }),
  });
  return (
    <fieldset>
      <legend>{number === null ? t('hoursAct.holiday') : t('hoursAct.holidayNumber', { number })}</legend>
      <TextField {...field('name')} maxLength={120} required />
      <div className="row">
        <TextField {...field('firstDay')} type="date" required />
        <TextField {...field('lastDay')} type="date" />
      </div>
      <CheckboxField label={t('hoursAct.yearly')} value={value.yearly} change={(yearly) => change({ yearly })} />
      {value.yearly ? <TextField {...field('keptUntil')} type="date" /> : null}
    </fieldset>
  );
}
