import { useTranslation } from 'react-i18next';
import { LocalTimes } from './date-preview.js';
import type { WholeMeeting } from './meeting-query.js';

/** When a meeting is on the clock of each seat. */
export function Clocks({ meeting: { startsAt, localTimes } }: { readonly meeting: WholeMeeting }) {
  const { t } = useTranslation();
  if (!startsAt || localTimes.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('meeting.clocks')}</h2>
      <LocalTimes
        caption={t('meeting.clocks')}
        times={localTimes.map(({ seat, party, ...rest }) => ({
          ...rest,
          ...{ seatNumber: seat?.number, party },
        }))}
      />
    </section>
  );
}
