import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { CheckboxField } from '../components/checkboxes.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { dateAndTime } from '../kernel/dates.js';
import { Conflicts } from './conflicts.js';
import { seatsAt } from './seat-at.js';
import { SeatBySeat } from './seat-by-seat.js';
import { Missing } from './seat-words.js';
import type { Slot, SlotSeat } from './suggest-query.js';
import type { Wanted } from './wanted.js';

interface Properties {
  readonly slot: Slot;
  readonly seats: readonly SlotSeat[];
  readonly wanted: Wanted;
  readonly use: () => void;
  /** All hours of its day. */
  readonly showDay: () => void;
  readonly inPoll: boolean;
  readonly toggle: () => void;
}

/** One start: when it is, how many can come, who cannot, and what it means for each. */
export function SlotCard({ slot, seats, wanted, use, showDay, inPoll, toggle }: Properties) {
  const { t, i18n } = useTranslation();
  const own = useZone();
  const zone = wanted.mode === 'IN_PERSON' ? wanted.zone : own;
  const then = seatsAt(seats, slot.startsAt);
  const when = dateAndTime(slot.startsAt, zone, i18n.language);
  return (
    <article className="slot">
      <h3>
        <Time instant={slot.startsAt} timeZone={zone} />
      </h3>
      <p>
        {t('suggest.available', { count: slot.seatsAvailable, seats: seats.length })}{' '}
        {t('suggest.outsideAll', { count: slot.outsideMinutes })}
      </p>
      <Missing {...{ slot, seats: then }} />
      <Conflicts {...{ slot, seats }} />
      <SeatBySeat {...{ slot, seats: then, when }} />
      <div className="actions">
        <Button onPress={use}>
          {t('suggest.use')}
          <span className="visually-hidden">: {when}</span>
        </Button>
        <Button onPress={showDay}>
          {t('suggest.showDay')}
          <span className="visually-hidden">: {when}</span>
        </Button>
        <CheckboxField label={t('suggest.inPoll')} value={inPoll} change={toggle} />
      </div>
    </article>
  );
}
