import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../components/checkboxes.js';
import { usePartyName } from '../members/party-name.js';
import type { MeetingBody } from './suggest-query.js';

interface Properties {
  readonly seats: MeetingBody['seats'];
  readonly value: readonly string[];
  readonly change: (value: readonly string[]) => void;
}

/** All seats, unless somebody chooses among them. */
export function SeatChoice({ seats, value, change }: Properties) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  return (
    <details open={value.length > 0}>
      <summary>{value.length > 0 ? t('seatChoice.some', { count: value.length }) : t('seatChoice.all')}</summary>
      <Checkboxes
        {...{ label: t('seatChoice.which'), path: 'seats', value, change }}
        choices={seats.map(({ id, number, holder }) => ({
          ...{ value: id, says: `${number}. ${holder ? nameOf(holder) : t('seatChoice.unknownHolder')}` },
        }))}
      />
    </details>
  );
}
