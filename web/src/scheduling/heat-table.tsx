import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localWeekdayAndHour } from '../kernel/dates.js';
import { seatAt, seatThrough } from './seat-at.js';
import { SeatName, useSeatName } from './seat-words.js';
import type { SeatAtSlot, Slot, SlotSeat } from './suggest-query.js';

interface Properties {
  readonly caption: string;
  readonly slots: readonly Slot[];
  readonly seats: readonly SlotSeat[];
  /** How long a meeting takes. */
  readonly minutes: number;
  /** Whether each start is on a day of its own, which is then said with it. */
  readonly days?: boolean;
  readonly startOf: (slot: Slot) => ReactNode;
  /** What can be done with a start, under which head; none where it is only read. */
  readonly act: { readonly head: string; readonly of: (slot: Slot) => ReactNode } | null;
}

/** Starts against seats. Each cell says in words what its shade shows. */
export function HeatTable({ caption, slots, seats, minutes, days = false, startOf, act }: Properties) {
  const { t } = useTranslation();
  const starts = slots.map(({ startsAt }) => startsAt);
  const columns = seats.map((seat) => seatThrough(seat, starts));
  return (
    <>
      <Legend />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table className={days ? 'table heat heat-days' : 'table heat'}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('suggest.hour')}</th>
              <th scope="col">{t('suggest.seats')}</th>
              {columns.map((hands, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is nothing but its place
                <th key={index} scope="col">
                  {hands.map((seat) => (
                    <div key={`${seat.partyName} ${seat.timeZone}`}>
                      <SeatName seat={seat} />
                      <span className="heat-zone">
                        {seat.timeZone ? <Zone name={seat.timeZone} /> : t('suggest.unknownZone')}
                      </span>
                    </div>
                  ))}
                </th>
              ))}
              {act ? (
                <th scope="col" data-act>
                  {act.head}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {slots.map((slot) => (
              <tr key={slot.startsAt}>
                <th scope="row">{startOf(slot)}</th>
                <td>
                  {t('suggest.some', { count: slot.seatsAvailable, seats: seats.length })}
                  <span className="heat-zone">{t('suggest.minutesOutside', { count: slot.outsideMinutes })}</span>
                </td>
                {slot.seats.map((seat, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is nothing but its place
                  <Cell
                    key={index}
                    {...{
                      seat,
                      minutes,
                      holder: seats[index] && seatAt(seats[index], slot.startsAt),
                      hands: columns[index]?.length,
                    }}
                  />
                ))}
                {act ? <td data-act>{act.of(slot)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Its parts may stand on lines of their own. */
const Zone = ({ name }: { readonly name: string }) =>
  name.split(/(?<=[/_])/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));

const shades = ['in', 'part', 'all', 'away', 'unknown'] as const;
type Shade = (typeof shades)[number];

function shadeOf({ state, outsideMinutes }: SeatAtSlot, minutes: number): Shade {
  if (state === 'IN_HOURS') return 'in';
  if (state === 'OUTSIDE_HOURS') return outsideMinutes < minutes ? 'part' : 'all';
  return state === 'NOT_KNOWN' ? 'unknown' : 'away';
}

interface CellProperties {
  readonly seat: SeatAtSlot;
  readonly minutes: number;
  /** The seat as it is at that start. */
  readonly holder: SlotSeat | undefined;
  /** How many stand above the column: of several the cell says whose it is. */
  readonly hands: number | undefined;
}

function Cell({ seat, minutes, holder, hands = 1 }: CellProperties) {
  const { t, i18n } = useTranslation();
  const nameOf = useSeatName();
  const { local, state, holiday, outsideMinutes } = seat;
  return (
    <td data-shade={shadeOf(seat, minutes)}>
      {local ? <span className="heat-hour">{localWeekdayAndHour(local, i18n.language)}</span> : null}
      {state === 'OUTSIDE_HOURS'
        ? t('suggest.minutesOutside', { count: outsideMinutes })
        : t(`suggest.state.${state}`)}{' '}
      <bdi>{holiday}</bdi>
      {holder?.party && hands > 1 ? (
        <bdi className="heat-zone">
          {nameOf(holder)} ({holder.timeZone ?? t('suggest.unknownZone')})
        </bdi>
      ) : null}
    </td>
  );
}

/** What the shades are, beside each the words that stand in the cells. */
function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="heat-legend" aria-label={t('suggest.legend')}>
      {shades.map((shade) => (
        <li key={shade}>
          <span data-shade={shade} aria-hidden="true" /> {t(`suggest.shade.${shade}`)}
        </li>
      ))}
    </ul>
  );
}
