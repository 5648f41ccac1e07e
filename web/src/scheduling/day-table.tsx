import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/notice.js';
import { useZone } from '../identity/viewer.js';
import { dayIn, fieldsOf, hourIn, localWeekdayAndHour, plainDay } from '../kernel/dates.js';
import { question } from '../kernel/queries.js';
import { DayChoice } from './day-choice.js';
import { HeatTable } from './heat-table.js';
import { hoursOfDay, type MeetingBody, type Slot, type Suggestions } from './suggest-query.js';
import { inputOf, type Wanted } from './wanted.js';

interface Properties {
  readonly suggestions: Suggestions;
  readonly wanted: Wanted;
  readonly body: MeetingBody;
  /** The day that somebody chose; that of the best start until then. */
  readonly chosen: string | undefined;
  readonly choose: (day: string) => void;
  readonly use: (startsAt: string) => void;
}

/** The hours of one day, each of which can be used: of the best day, or of any other between the first and the last. */
export function DayTable({ suggestions: { day, hoursOn, seats }, wanted, body, chosen, choose, use }: Properties) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const { from, to } = wanted;
  const shown = chosen && from <= chosen && chosen <= to ? chosen : (hoursOn ?? from);
  const query = useQuery({
    ...question(hoursOfDay, { input: { ...inputOf(wanted), first: 1, hoursOn: shown } }),
    ...{ enabled: shown !== hoursOn, refetchInterval: false, retry: false, placeholderData: keepPreviousData },
  });
  const caption = t('suggest.heat', { day: plainDay(shown, i18n.language) });
  const hour = ({ startsAt }: Slot) => {
    if (dayIn(startsAt, zone) === shown) return hourIn(startsAt, zone, i18n.language);
    const { date, time } = fieldsOf(startsAt, zone);
    return localWeekdayAndHour(`${date}T${time}`, i18n.language);
  };
  const table = (slots: readonly Slot[]) =>
    slots.length === 0 ? (
      <EmptyState>{t('suggest.noHours')}</EmptyState>
    ) : (
      <HeatTable
        {...{ slots, seats, caption, minutes: Number(wanted.minutes) }}
        startOf={(slot) => (
          <>
            <time dateTime={slot.startsAt}>{hour(slot)}</time>
            {zone === 'UTC' ? null : <span className="heat-zone">{slot.startsAt.slice(11, 16)} UTC</span>}
          </>
        )}
        act={{
          head: t('suggest.use'),
          of: (slot) => (
            <Button onPress={() => use(slot.startsAt)}>
              {t('suggest.take')}
              <span className="visually-hidden"> {hour(slot)}</span>
            </Button>
          ),
        }}
      />
    );
  return (
    <section className="card" id="hours-of-day" tabIndex={-1} aria-busy={query.isPlaceholderData}>
      <h2 aria-live="polite">{caption}</h2>
      <p>{t('suggest.heatMeans', { zone, home: body.homeTimeZone })}</p>
      <DayChoice {...{ from, to, shown, choose }} />
      {shown === hoursOn ? table(day) : <Answer of={query}>{({ suggestSlots }) => table(suggestSlots.day)}</Answer>}
    </section>
  );
}
