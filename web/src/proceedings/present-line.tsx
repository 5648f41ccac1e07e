import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import { useZone } from '../identity/viewer.js';
import { useAct } from '../kernel/act.js';
import { hourIn } from '../kernel/dates.js';
import { may } from '../kernel/may.js';
import { Said } from './said.js';
import type { MeetingInSession, Present } from './session-query.js';
import { whenShown } from '../kernel/when-shown.js';

const CorrectAttendance = whenShown(
  async () => (await import('./correct-attendance.js')).CorrectAttendance,
  'session-acts',
);

const recordDeparture = graphql(`
  mutation RecordDeparture($input: RecordDepartureInput!) {
    act: recordDeparture(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingInSession;
  readonly present: Present;
  /** Told what looks wrong though it was recorded. */
  readonly warn: (warning: string | null) => void;
}

/** Somebody who is there, or was: since when, and how; one press when they leave, and a correction where that is wrong. */
export function PresentLine({ meeting, present, warn }: Properties) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const [correcting, setCorrecting] = useState(false);
  const { perform, pending, problem, userErrors } = useAct(recordDeparture);
  const name = present.member?.name ?? present.personName;
  const { arrivedAt, leftAt, seat, speaks, byVideo } = present;
  const leaves = !leftAt && may(meeting.viewerCan, 'meeting.recordArrival');
  const corrects = may(meeting.viewerCan, 'meeting.correctAttendance');
  const hour = (instant: string): string => hourIn(instant, zone, i18n.language);
  return (
    <>
      <p>
        <bdi>{name}</bdi>{' '}
        {speaks ? null : (
          <span className="soft">
            {seat ? t('session.accompanies', { number: seat.number }) : t('session.withoutSeat')}
          </span>
        )}{' '}
        {leftAt
          ? t('session.stayed', { from: hour(arrivedAt), until: hour(leftAt) })
          : t('session.since', { from: hour(arrivedAt) })}{' '}
        {byVideo ? <Badge>{t('session.byVideo')}</Badge> : null}
      </p>
      {leaves || corrects ? (
        <p className="actions">
          {leaves ? (
            <Button pending={pending} onPress={() => perform({ attendance: present.id })}>
              {t('session.leaves')} <bdi className="visually-hidden">{name}</bdi>
            </Button>
          ) : null}
          {corrects ? (
            <Button onPress={() => setCorrecting(true)}>
              {t('session.correct')} <bdi className="visually-hidden">{name}</bdi>
            </Button>
          ) : null}
        </p>
      ) : null}
      <Said {...{ problem, userErrors }} />
      {correcting ? <CorrectAttendance {...{ present, name, warn, close: () => setCorrecting(false) }} /> : null}
    </>
  );
}
