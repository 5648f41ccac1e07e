import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '../components/table.js';
import { localDateAndTime } from '../kernel/dates.js';
import { SeatName, StateBadge } from './seat-words.js';
import type { Slot, SlotSeat } from './suggest-query.js';

interface Properties {
  readonly slot: Slot;
  /** As they are then. */
  readonly seats: readonly SlotSeat[];
  readonly when: string;
}

/** The explanation. It is written once it is opened: there are as many lines as slots times seats. */
export function SeatBySeat({ slot, seats, when }: Properties) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const known = seats.some(({ borneMinutes }) => borneMinutes != null);
  const heads = [t('suggest.seat'), t('suggest.localTime'), t('suggest.hours'), t('suggest.outside')];
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('suggest.seatBySeat')}</summary>
      {open ? (
        <Table caption={t('suggest.explained', { when })} heads={known ? [...heads, t('suggest.borne')] : heads}>
          {slot.seats.map(({ local, state, holiday, outsideMinutes }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- both lists are in one order, by seat
            <tr key={index}>
              <th scope="row">
                <SeatName seat={seats[index]} />
              </th>
              <td>
                {local ? (
                  <>
                    {localDateAndTime(local, i18n.language)} <span className="soft">({seats[index]?.timeZone})</span>
                  </>
                ) : (
                  t('suggest.unknownZone')
                )}
              </td>
              <td>
                <StateBadge state={state} /> <bdi>{holiday}</bdi>
                <WorkingTime seat={seats[index]} />
              </td>
              <td>{outsideMinutes}</td>
              {known ? <td>{seats[index]?.borneMinutes ?? '–'}</td> : null}
            </tr>
          ))}
        </Table>
      ) : null}
    </details>
  );
}

/** By what it is reckoned, and whether the seat said so. */
function WorkingTime({ seat }: { readonly seat: SlotSeat | undefined }) {
  const { t } = useTranslation();
  if (!seat?.timeZone || !seat.workingFrom || !seat.workingTo) return null;
  return (
    <span className="heat-zone">
      <bdi>
        {seat.workingFrom}–{seat.workingTo}
      </bdi>{' '}
      {seat.hoursBasis === 'ASSUMED' ? t('suggest.assumed') : null}
    </span>
  );
}
