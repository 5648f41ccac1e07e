import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import type { WholeMeeting } from './meeting-query.js';
import { whenShown } from '../kernel/when-shown.js';

const CallOff = whenShown(async () => (await import('./call-off-dialog.js')).CallOffDialog);
const OnBehalf = whenShown(async () => (await import('./on-behalf-dialog.js')).OnBehalfDialog);

/** On the day of the meeting, and afterwards, its record is kept. */
const keepsRecord = ['meeting.open', 'meeting.close', 'meeting.correctAttendance'];
/** Once it has ended, its minutes are drafted, and its chair sums it up. */
const hasMinutes = ['minutes.draft', 'chairSummary.publish'];

type Asked = 'postpone' | 'cancel' | 'onBehalf' | null;

/** What the viewer may do with the meeting, as the server says; what they may not is not offered. */
export function MeetingActions({ meeting }: { readonly meeting: WholeMeeting }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const { viewerCan } = meeting;
  const close = () => setAsked(null);
  return (
    <>
      {meeting.openedAt || keepsRecord.some((act) => may(viewerCan, act)) ? (
        <ButtonLink to={paths.session} params={{ meeting: meeting.id }}>
          {t('meeting.session')}
        </ButtonLink>
      ) : null}
      {meeting.minutes || meeting.chairSummary || hasMinutes.some((act) => may(viewerCan, act)) ? (
        <ButtonLink to={paths.minutes} params={{ meeting: meeting.id }}>
          {t('meeting.toMinutes')}
        </ButtonLink>
      ) : null}
      {may(viewerCan, 'seat.recordOnBehalf') && meeting.replyForecast?.seats != null ? (
        <Button onPress={() => setAsked('onBehalf')}>{t('onBehalf.title')}</Button>
      ) : null}
      {may(viewerCan, 'meeting.reschedule') ? (
        <ButtonLink to={paths.rescheduleMeeting} params={{ meeting: meeting.id }}>
          {t('reschedule.title')}
        </ButtonLink>
      ) : null}
      {may(viewerCan, 'meeting.postpone') ? (
        <Button onPress={() => setAsked('postpone')}>{t('postpone.title')}</Button>
      ) : null}
      {may(viewerCan, 'meeting.cancel') ? (
        <Button look="danger" onPress={() => setAsked('cancel')}>
          {t('cancel.title')}
        </Button>
      ) : null}
      {asked === 'postpone' || asked === 'cancel' ? <CallOff {...{ act: asked, meeting, close }} /> : null}
      {asked === 'onBehalf' ? <OnBehalf {...{ meeting, close }} /> : null}
    </>
  );
}
