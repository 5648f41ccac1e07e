import { useTranslation } from 'react-i18next';
import { ClauseQuote } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { Time, TimeOnClocks } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import type { WholeMinutes } from './minutes-query.js';

/** Where minutes stand, in words; until when they are corrected, by which clause, and what happens then. */
export function Standing({ minutes }: { readonly minutes: WholeMinutes }) {
  const { t } = useTranslation();
  const zone = useZone();
  const {
    id,
    state,
    recordsChanged,
    takesCorrections,
    deadline,
    draftedAt,
    draftedBy,
    circulations,
    adoptedAt,
    openCorrections,
  } = minutes;
  const withdrawn = (circulations ?? []).filter((one) => one.state === 'WITHDRAWN');
  const last = circulations?.at(-1);
  const circulated = state === 'DRAFT' ? undefined : last;
  const says = state === 'CIRCULATED' && !takesCorrections ? 'PASSED' : state;
  return (
    <section className="card">
      <h2>{t('minutes.standing')}</h2>
      <p>
        {t(`minutes.means.${says}`)}
        {state === 'CIRCULATED' ? ` ${t('minutes.open', { count: openCorrections })}` : null}
      </p>
      {recordsChanged ? (
        <Notice tone="caution">
          <p>{t('minutes.recordsChanged')}</p>
        </Notice>
      ) : null}
      {deadline && state === 'CIRCULATED' ? (
        <>
          <h3>{t('minutes.deadline')}</h3>
          <TimeOnClocks instant={deadline} venueZone={null} />
        </>
      ) : null}
      {state === 'DRAFT' ? null : <Period minutes={minutes} />}
      <ul className="facts-list">
        <li>
          {t('minutes.drafted')} <Time instant={draftedAt} timeZone={zone} />
          {draftedBy ? (
            <>
              , <bdi>{draftedBy.name}</bdi>
            </>
          ) : null}
        </li>
        {withdrawn.map(({ openedAt, endedAt, endedReason }) => (
          <li key={openedAt}>
            {t('minutes.circulated')} <Time instant={openedAt} timeZone={zone} />; {t('minutes.withdrawn')}{' '}
            {endedAt ? <Time instant={endedAt} timeZone={zone} /> : null}: <bdi>{endedReason}</bdi>
          </li>
        ))}
        {circulated ? (
          <li>
            {t('minutes.circulated')} <Time instant={circulated.openedAt} timeZone={zone} />
            {circulated.openedBy ? (
              <>
                , <bdi>{circulated.openedBy.name}</bdi>
              </>
            ) : null}
            {circulated.seats.length > 0 ? `, ${t('minutes.toSeats', { count: circulated.seats.length })}` : null}
          </li>
        ) : null}
        {adoptedAt ? (
          <li>
            {t('minutes.adopted')} <Time instant={adoptedAt} timeZone={zone} />
          </li>
        ) : null}
      </ul>
      <p className="not-printed">
        {t('minutes.asDocument')} <a href={`/minutes/${id}.pdf`}>PDF</a>, <a href={`/minutes/${id}.docx`}>Word</a>
      </p>
    </section>
  );
}

/** The period for corrections with the clause from which it follows; where the terms are silent, that. */
function Period({ minutes: { correctionDays, clause } }: { readonly minutes: WholeMinutes }) {
  const { t } = useTranslation();
  if (correctionDays == null) return <p>{t('minutes.periodSilent')}</p>;
  return (
    <Notice>
      <p>{t('minutes.period', { count: correctionDays })}</p>
      {clause ? <ClauseQuote clause={clause} /> : null}
    </Notice>
  );
}
