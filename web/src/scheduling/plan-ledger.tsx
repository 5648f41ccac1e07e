import { useTranslation } from 'react-i18next';
import { Table } from '../components/table.js';
import type { Explanation } from './plan-query.js';
import { seatThrough } from './seat-at.js';
import { SeatName } from './seat-words.js';
import type { SlotSeat } from './suggest-query.js';

/** What each seat has borne, and what the plan adds to it: numbers, and beside them their lengths. */
export function PlanLedger({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const { ledger, seats, spreadBefore, spreadAfter } = explanation;
  const starts = explanation.meetings.map(({ slot }) => slot.startsAt);
  const most = Math.max(1, ...ledger.map((line) => line.borneMinutes + line.plannedMinutes));
  const heads = [
    t('suggest.seat'),
    t('suggest.borne'),
    t('seriesPlan.asks'),
    t('seriesPlan.after'),
    t('seriesPlan.at'),
  ];
  const width = (minutes: number) => ({ inlineSize: `${((minutes / most) * 100).toFixed(1)}%` });
  return (
    <section className="card">
      <h2>{t('seriesPlan.ledger')}</h2>
      <Table caption={t('seriesPlan.ledger')} heads={heads}>
        {ledger.map(({ borneMinutes, plannedMinutes, meetings }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- both lists are in one order, by seat
          <tr key={index}>
            <th scope="row">
              {holders(seats[index], starts).map((seat) => (
                <div key={seat.partyName}>
                  <SeatName seat={seat} />
                </div>
              ))}
            </th>
            <td>{borneMinutes}</td>
            <td>{plannedMinutes}</td>
            <td className="broad">
              <div className="borne">
                <span>{borneMinutes + plannedMinutes}</span>
                <span className="borne-bar" data-parts="two" aria-hidden="true">
                  <span style={width(borneMinutes)} />
                  {plannedMinutes > 0 ? <span data-planned style={width(plannedMinutes)} /> : null}
                </span>
              </div>
            </td>
            <td>{meetings}</td>
          </tr>
        ))}
      </Table>
      <p>{t('seriesPlan.bars')}</p>
      <p>{t('seriesPlan.spread', { before: spreadBefore, after: spreadAfter })}</p>
    </section>
  );
}

/** Whoever has a seat at one of the meetings, each once. */
const holders = (seat: SlotSeat | undefined, starts: readonly string[]): readonly SlotSeat[] =>
  seat ? [...new Map(seatThrough(seat, starts).map((one) => [one.partyName, one])).values()] : [];
