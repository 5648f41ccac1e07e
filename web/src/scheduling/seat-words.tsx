import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import { PartyName, usePartyName } from '../members/party-name.js';
import type { SeatAtSlot, Slot, SlotSeat } from './suggest-query.js';

interface Properties {
  readonly seat: Pick<SlotSeat, 'seatNumber' | 'party'> | undefined;
}

/** The number of a seat, and who holds it; of those who take part for themselves the name alone. */
export function SeatName({ seat }: Properties) {
  const { t } = useTranslation();
  return (
    <>
      {seat?.seatNumber == null ? null : `${seat.seatNumber}. `}
      {seat?.party ? <PartyName party={seat.party} /> : t('suggest.unknownHolder')}
    </>
  );
}

/** The same as plain text. */
export function useSeatName(): (seat: Properties['seat']) => string {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  return (seat) =>
    seat?.party
      ? nameOf(seat.party)
      : seat?.seatNumber == null
        ? t('suggest.unknownHolder')
        : `${t('suggest.seat')} ${seat.seatNumber}`;
}

const tones: Partial<Record<SeatAtSlot['state'], Tone>> = {
  ...{
    IN_HOURS: 'positive',
    OUTSIDE_HOURS: 'caution',
    DAY_OFF: 'critical',
    HOLIDAY: 'critical',
    OTHER_MEETING: 'critical',
  },
};

export function StateBadge({ state }: Pick<SeatAtSlot, 'state'>) {
  const { t } = useTranslation();
  return <Badge tone={tones[state] ?? 'plain'}>{t(`suggest.state.${state}`)}</Badge>;
}

const AWAY: readonly string[] = ['DAY_OFF', 'OTHER_MEETING', 'HOLIDAY'];

/** Who could not come, and why, of the seats as they are then. */
export function Missing({ slot, seats }: { readonly slot: Slot; readonly seats: readonly SlotSeat[] }) {
  const { t } = useTranslation();
  const nameOf = useSeatName();
  const missing = slot.seats.flatMap(({ state }, index) =>
    AWAY.includes(state) ? [`${nameOf(seats[index])} (${t(`suggest.state.${state}`)})`] : [],
  );
  if (missing.length === 0) return null;
  return <p dir="auto">{t('suggest.missing', { who: missing.join(', ') })}</p>;
}
