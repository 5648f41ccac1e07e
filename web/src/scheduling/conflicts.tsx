import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { seatsAt } from './seat-at.js';
import { useSeatName } from './seat-words.js';
import type { Slot, SlotSeat } from './suggest-query.js';

type Conflict = Slot['conflicts'][number];

interface Properties {
  readonly slot: Slot;
  readonly seats: readonly SlotSeat[];
}

/** What a start falls on, in words: public events of that day, and for which seats it is a holiday or another meeting. */
export function Conflicts({ slot, seats: all }: Properties) {
  const seats = seatsAt(all, slot.startsAt);
  const { t } = useTranslation();
  const nameOf = useSeatName();
  const whoOf = ({ seatNumber, partyName }: Conflict): string => {
    const seat = seats.find((one) => one.seatNumber === seatNumber && one.partyName === partyName);
    return seat ? nameOf(seat) : (partyName ?? t('suggest.unknownHolder'));
  };
  if (slot.conflicts.length === 0) return null;
  return (
    <ul className="conflicts">
      {together(slot.conflicts).map((some) => {
        const [{ kind, title, meeting }] = some as [Conflict];
        return (
          <li key={`${kind} ${title} ${meeting?.id}`}>
            {t(`suggest.conflict.${kind}`)}{' '}
            {meeting ? (
              <Link to={paths.meeting} params={{ meeting: meeting.id }} dir="auto">
                {title}
              </Link>
            ) : (
              <bdi>{title}</bdi>
            )}
            {kind === 'PUBLIC_EVENT' ? null : (
              <>
                {' '}
                <bdi>({some.length < seats.length ? some.map(whoOf).join(', ') : t('suggest.allSeats')})</bdi>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same thing once, with all seats that it hinders. */
function together(conflicts: readonly Conflict[]): Conflict[][] {
  const same = new Map<string, Conflict[]>();
  for (const one of conflicts) {
    const key = `${one.kind} ${one.title} ${one.meeting?.id}`;
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  return [...same.values()];
}
