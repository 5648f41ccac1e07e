import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { may } from '../kernel/may.js';
import type { MeetingInSession } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Presiding = whenShown(async () => (await import('./presiding-dialog.js')).PresidingDialog, 'session-acts');

/** When it was opened and by whom it is presided over, each in turn; when it ended, and that it went on all the same. */
export function SessionState({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const zone = useZone();
  const [changing, setChanging] = useState(false);
  const { openedAt, closedAt, presiding, reopenings, viewerCan } = meeting;
  return (
    <>
      {openedAt ? (
        <p>
          {t('session.opened')} <Time instant={openedAt} timeZone={zone} />
        </p>
      ) : null}
      {presiding.map(({ member, capacity, from }, index) => (
        <p key={`${from} ${member?.name}`}>
          {t(index === presiding.length - 1 ? 'session.presides' : 'session.presidedBefore')} <bdi>{member?.name}</bdi>{' '}
          ({t(`session.capacity.${capacity}`)})
        </p>
      ))}
      {may(viewerCan, 'meeting.recordPresiding') ? (
        <p className="actions">
          <Button onPress={() => setChanging(true)}>{t('session.anotherPresides')}</Button>
        </p>
      ) : null}
      {reopenings.map((one) => (
        <p key={one.reopenedAt}>
          {t('session.reopened')} <Time instant={one.reopenedAt} timeZone={zone} />:{' '}
          <span dir="auto">{one.reason}</span> <bdi className="soft">{one.reopenedBy?.name}</bdi>
        </p>
      ))}
      {closedAt ? (
        <p>
          {t('session.closed')} <Time instant={closedAt} timeZone={zone} />
        </p>
      ) : null}
      {changing ? <Presiding meeting={meeting} close={() => setChanging(false)} /> : null}
    </>
  );
}
