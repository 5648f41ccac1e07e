import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { Radios } from '../components/radios.js';
import type { Overlap } from '../gql/graphql.js';

/** A deadline as people type it. */
export interface Deadline {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly overlap: Overlap | '';
}

/** A deadline as the server takes it. */
export const deadlineOf = ({ date, time, timeZone, overlap }: Deadline) => ({
  ...{ local: `${date}T${time}`, timeZone },
  ...(overlap ? { overlap } : {}),
});

interface Properties {
  readonly value: Deadline;
  readonly change: (changes: Partial<Deadline>) => void;
  /** Whether the server asked which of two hours is meant. */
  readonly asksOverlap: boolean;
}

export function DeadlineFields({ value, change, asksOverlap }: Properties) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('minutesActs.deadline')}</legend>
      <div className="row">
        <TextField
          {...{ label: t('minutesActs.date'), path: 'deadline.local', type: 'date', value: value.date, required: true }}
          change={(date) => change({ date })}
        />
        <TextField
          {...{ label: t('minutesActs.time'), path: 'deadline.time', type: 'time', value: value.time, required: true }}
          change={(time) => change({ time })}
        />
      </div>
      <TextField
        {...{ label: t('minutesActs.zone'), path: 'deadline.timeZone', list: 'zones', required: true }}
        {...{ value: value.timeZone, change: (timeZone) => change({ timeZone }) }}
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {asksOverlap || value.overlap ? (
        <Radios
          {...{ label: t('minutesActs.overlap'), path: 'deadline.overlap', value: value.overlap }}
          change={(overlap) => change({ overlap })}
          choices={[
            { value: 'EARLIER', says: t('minutesActs.earlierHour') },
            { value: 'LATER', says: t('minutesActs.laterHour') },
          ]}
        />
      ) : null}
    </fieldset>
  );
}
