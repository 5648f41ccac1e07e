import { useTranslation } from 'react-i18next';
import { dateAndTime } from '../kernel/dates.js';
import { useZone } from '../identity/viewer.js';

/** An instant in one zone, said with it. */
export function Time({ instant, timeZone }: { readonly instant: string; readonly timeZone: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={instant} lang={i18n.language}>
      {dateAndTime(instant, timeZone, i18n.language)} <span className="soft">({timeZone})</span>
    </time>
  );
}

/** An instant on the clocks that matter: the viewer's own, that of the place, and UTC, each with weekday and date. */
export function TimeOnClocks({ instant, venueZone }: { readonly instant: string; readonly venueZone: string | null }) {
  const { t } = useTranslation();
  const own = useZone();
  return (
    <dl className="facts">
      <dt>{t('time.yours')}</dt>
      <dd>
        <strong>
          <Time instant={instant} timeZone={own} />
        </strong>
      </dd>
      {venueZone && venueZone !== own && venueZone !== 'UTC' ? (
        <>
          <dt>{t('time.venue')}</dt>
          <dd>
            <Time instant={instant} timeZone={venueZone} />
          </dd>
        </>
      ) : null}
      {own === 'UTC' ? null : (
        <>
          <dt>{t('time.utc')}</dt>
          <dd>
            <Time instant={instant} timeZone="UTC" />
          </dd>
        </>
      )}
    </dl>
  );
}
