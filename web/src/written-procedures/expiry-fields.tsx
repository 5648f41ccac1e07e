import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { Radios } from '../components/radios.js';
import type { AnnouncedTimeInput, Overlap } from '../gql/graphql.js';
import type { UserError } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';

/** An expiry as people type it. */
export interface ExpiryWords {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly overlap: Overlap | '';
}

export const emptyExpiry: ExpiryWords = { date: '', time: '17:00', timeZone: 'UTC', overlap: '' };

export const expiryOf = ({ date, time, timeZone, overlap }: ExpiryWords): AnnouncedTimeInput => ({
  ...{ local: `${date}T${time}`, timeZone },
  ...(overlap ? { overlap } : {}),
});

interface Properties {
  readonly value: ExpiryWords;
  readonly change: (changes: Partial<ExpiryWords>) => void;
  readonly errors: readonly UserError[];
  readonly problem: Error | null;
}

/** The day, hour and zone until which seats answer; which of two hours it is, on the night when clocks are put back. */
export function ExpiryFields({ value, change, errors, problem }: Properties) {
  const { t } = useTranslation();
  const said = [...errors, ...(problem instanceof RequestProblem ? problem.problems : [])];
  const twice = value.overlap !== '' || said.some(({ path }) => path?.at(-1) === 'overlap');
  const field = (name: 'date' | 'time' | 'timeZone') => ({
    ...{ value: value[name], required: true, change: (text: string) => change({ [name]: text }) },
  });
  return (
    <fieldset>
      <legend>{t('procedureAct.expiry')}</legend>
      <div className="row">
        <TextField {...field('date')} label={t('procedureAct.date')} path="expiry.local" type="date" />
        <TextField {...field('time')} label={t('procedureAct.time')} path="expiry.time" type="time" />
      </div>
      <TextField {...field('timeZone')} label={t('procedureAct.zone')} path="expiry.timeZone" list="expiry-zones" />
      <datalist id="expiry-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {twice ? (
        <Radios
          {...{ label: t('procedureAct.overlap'), value: value.overlap, path: 'expiry.overlap' }}
          change={(overlap) => change({ overlap })}
          choices={[
            { value: 'EARLIER', says: t('procedureAct.earlier') },
            { value: 'LATER', says: t('procedureAct.later') },
          ]}
        />
      ) : null}
    </fieldset>
  );
}
