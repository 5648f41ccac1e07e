import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextField } from '../components/fields.js';
import { Notice } from '../components/notice.js';
import { Radios } from '../components/radios.js';
import type { MeetingPreviewInput, Overlap } from '../gql/graphql.js';
import { RequestProblem } from '../kernel/ask.js';
import { question } from '../kernel/queries.js';
import { useSettled } from '../kernel/settled.js';
import { DatePreview, meetingPreview } from './date-preview.js';

/** A date as people type it. */
export interface When {
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly overlap: Overlap | '';
  readonly durationMinutes: string;
}

export const startsAtOf = ({ date, time, timeZone, overlap }: When) => ({
  ...{ local: `${date}T${time}`, timeZone },
  ...(overlap ? { overlap } : {}),
});

interface Properties {
  readonly body: string | null;
  readonly value: When;
  readonly change: (changes: Partial<When>) => void;
}

/** Day, hour, zone and length; below them what they would mean for everybody, as one chooses. */
export function WhenFields({ body, value, change }: Properties) {
  const { t } = useTranslation();
  const preview = usePreview(body, value);
  const problems = preview.error instanceof RequestProblem ? preview.error.problems : [];
  const asksOverlap = value.overlap !== '' || problems.some(({ path }) => path.at(-1) === 'overlap');
  const field = (name: keyof When) => ({ value: value[name], change: (text: string) => change({ [name]: text }) });
  return (
    <fieldset>
      <legend>{t('when.legend')}</legend>
      <div className="row">
        <TextField {...field('date')} label={t('when.date')} path="startsAt.local" type="date" required />
        <TextField {...field('time')} label={t('when.time')} path="startsAt.time" type="time" required />
      </div>
      <div className="row">
        <TextField {...field('timeZone')} label={t('when.zone')} path="startsAt.timeZone" list="zones" required />
        <TextField
          {...{ label: t('when.minutes'), path: 'durationMinutes', type: 'number', min: 5, max: 20160, step: 5 }}
          {...{ ...field('durationMinutes'), required: true }}
        />
      </div>
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {asksOverlap ? (
        <Radios
          {...{ label: t('when.overlap'), value: value.overlap }}
          change={(overlap) => change({ overlap })}
          choices={[
            { value: 'EARLIER', says: t('when.earlier') },
            { value: 'LATER', says: t('when.later') },
          ]}
        />
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="caution" live>
          {problems.map(({ message }) => (
            <p key={message} lang="en">
              {message}
            </p>
          ))}
        </Notice>
      ) : null}
      {preview.data && !preview.error ? <DatePreview preview={preview.data.meetingPreview} /> : null}
    </fieldset>
  );
}

/** Asks once the fields have been left alone for a moment, and only when they are all there. */
function usePreview(body: string | null, value: When) {
  const input = useSettled(JSON.stringify(inputOf(body, value)), 350);
  const asked = JSON.parse(input) as MeetingPreviewInput | null;
  return useQuery({
    ...question(meetingPreview, { input: asked ?? { body: '', startsAt: startsAtOf(value), durationMinutes: 5 } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });
}

function inputOf(body: string | null, value: When): MeetingPreviewInput | null {
  const durationMinutes = Number(value.durationMinutes);
  const whole = value.date && value.time && value.timeZone && Number.isInteger(durationMinutes) && durationMinutes >= 5;
  return body && whole ? { body, startsAt: startsAtOf(value), durationMinutes } : null;
}
