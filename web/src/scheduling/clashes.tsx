import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../kernel/dates.js';
import { Conflicts } from './conflicts.js';
import type { Slot, SlotSeat } from './suggest-query.js';

interface Properties {
  readonly meetings: readonly { readonly slot: Slot }[];
  readonly seats: readonly SlotSeat[];
  readonly timeZone: string;
}

/** Of each meeting that falls on something: on what, in words. */
export function Clashes({ meetings, seats, timeZone }: Properties) {
  const { t, i18n } = useTranslation();
  const clashing = meetings.filter(({ slot }) => slot.conflicts.length > 0);
  if (clashing.length === 0) return <p>{t('seriesPlan.noConflicts')}</p>;
  return (
    <>
      <h3>{t('seriesPlan.conflicts')}</h3>
      <p>{t('seriesPlan.conflictsMean')}</p>
      <ul className="slots">
        {clashing.map(({ slot }) => (
          <li key={slot.startsAt} className="slot">
            <p>
              <strong>{dateAndTime(slot.startsAt, timeZone, i18n.language)}</strong>
            </p>
            <Conflicts {...{ slot, seats }} />
          </li>
        ))}
      </ul>
    </>
  );
}
