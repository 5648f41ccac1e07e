import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Days, lastDay } from '../components/days.js';
import { plainDate } from '../kernel/dates.js';
import { weekdays } from '../identity/profile.js';
import type { AskedOfHours } from './hours-dialogs.js';
import type { Holiday, Hours } from './hours-query.js';

interface Asking {
  /** Not given to those who may only read. */
  readonly ask: ((asked: AskedOfHours) => void) | undefined;
}

interface HoursProperties extends Asking {
  readonly hours: Hours;
  readonly current: boolean;
}

/** Days, hours and zone, and for how long they hold. */
export function HoursLine({ hours, current, ask }: HoursProperties) {
  const { t, i18n } = useTranslation();
  const { workingDays, workingFrom, workingTo, timeZone, from, until } = hours;
  const days = weekdays(i18n.language).filter(({ value }) => workingDays.includes(Number(value)));
  const says = t('hours.fromTo', { from: workingFrom, to: workingTo });
  return (
    <>
      <p>
        <strong>{days.map((day) => day.says).join(', ')}</strong>
        {': '}
        <bdi>{says}</bdi> <span className="soft">({timeZone})</span> {current ? <Badge>{t('hours.now')}</Badge> : null}
      </p>
      <p className="soft">
        <Days from={from} until={until} />
      </p>
      <Source of={hours} />
      {ask ? (
        <Acts
          of={says}
          correct={() => ask({ act: 'correctHours', hours })}
          remove={() => ask({ act: 'remove', hours, says })}
        />
      ) : null}
    </>
  );
}

interface HolidayProperties extends Asking {
  readonly holiday: Holiday;
}

export function HolidayLine({ holiday, ask }: HolidayProperties) {
  const { t, i18n } = useTranslation();
  const { name, firstDay, lastDay: last, yearly, keptUntil } = holiday;
  const day = (date: string) => plainDate(date, i18n.language);
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>
        {': '}
        {last === firstDay ? day(firstDay) : t('days.both', { first: day(firstDay), last: day(last) })}{' '}
        {yearly ? <Badge>{t('hours.yearly')}</Badge> : null}{' '}
        {keptUntil ? <span className="soft">{t('days.until', { last: day(lastDay(keptUntil)) })}</span> : null}
      </p>
      <Source of={holiday} />
      {ask ? (
        <Acts
          of={name}
          correct={() => ask({ act: 'correctHoliday', holiday })}
          remove={() => ask({ act: 'remove', holiday, says: name })}
        />
      ) : null}
    </>
  );
}

/** Who said so, where it was not the seat itself. */
function Source({ of: { onBehalf, evidence, recordedBy } }: { readonly of: Hours | Holiday }) {
  const { t } = useTranslation();
  if (!onBehalf) return null;
  return (
    <p>
      <Badge>{t('hours.onBehalf')}</Badge> <bdi>{recordedBy?.name}</bdi> <bdi className="soft">{evidence}</bdi>
    </p>
  );
}

interface ActProperties {
  readonly of: string;
  readonly correct: () => void;
  readonly remove: () => void;
}

function Acts({ of, correct, remove }: ActProperties) {
  const { t } = useTranslation();
  const named = <span className="visually-hidden"> {of}</span>;
  return (
    <div className="actions quiet">
      <Button onPress={correct}>
        {t('hours.correct')}
        {named}
      </Button>
      <Button onPress={remove}>
        {t('hours.remove')}
        {named}
      </Button>
    </div>
  );
}
