import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../components/checkboxes.js';
import { dayAfter, lastDay } from '../components/days.js';
import { TextField } from '../components/fields.js';
import { weekdays } from '../identity/profile.js';
import { browserZone } from '../kernel/dates.js';
import type { Hours } from './hours-query.js';

/** Working hours as they are typed. */
export interface WorkingTimeWords {
  readonly workingDays: readonly string[];
  readonly workingFrom: string;
  readonly workingTo: string;
  readonly timeZone: string;
  readonly from: string;
  /** The last day, as people say it. */
  readonly last: string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** What stands, or what is usual where nothing does; of new hours that begin today. */
export const wordsOfHours = (hours: Hours | null, anew: boolean): WorkingTimeWords => ({
  workingDays: hours?.workingDays.map(String) ?? ['1', '2', '3', '4', '5'],
  ...{ workingFrom: hours?.workingFrom ?? '09:00', workingTo: hours?.workingTo ?? '17:00' },
  ...{ timeZone: hours?.timeZone ?? browserZone(), from: anew || !hours ? today() : hours.from },
  last: !anew && hours?.until ? lastDay(hours.until) : '',
});

export const workingTimeOf = ({ workingDays, workingFrom, workingTo, timeZone, from, last }: WorkingTimeWords) => ({
  ...{ workingDays: workingDays.map(Number), workingFrom, workingTo, timeZone, from },
  ...(last ? { until: dayAfter(last) } : {}),
});

interface Properties {
  readonly value: WorkingTimeWords;
  readonly change: (changes: Partial<WorkingTimeWords>) => void;
}

export function WorkingTimeFields({ value, change }: Properties) {
  const { t, i18n } = useTranslation();
  const field = (name: 'workingFrom' | 'workingTo' | 'timeZone' | 'from') => ({
    ...{ label: t(`hoursAct.${name}`), path: `hours.${name}`, value: value[name], required: true },
    change: (text: string) => change({ [name]: text }),
  });
  return (
    <>
      <div className="side-by-side">
        <Checkboxes
          {...{ label: t('hoursAct.workingDays'), path: 'hours.workingDays', value: value.workingDays }}
          {...{ choices: weekdays(i18n.language), change: (workingDays) => change({ workingDays }) }}
        />
      </div>
      <div className="row">
        <TextField {...field('workingFrom')} type="time" />
        <TextField {...field('workingTo')} type="time" />
      </div>
      <p className="field-hint">{t('hoursAct.midnight')}</p>
      <TextField {...field('timeZone')} list="seat-zones" autoComplete="off" />
      <datalist id="seat-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div className="row">
        <TextField {...field('from')} type="date" />
        <TextField
          {...{ label: t('hoursAct.last'), path: 'hours.until', type: 'date', value: value.last }}
          change={(last) => change({ last })}
        />
      </div>
    </>
  );
}
