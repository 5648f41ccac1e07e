import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel, type Tone } from '../components/badge.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { MeetingLineFragment, MeetingState } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { plainDay } from '../kernel/dates.js';
import { paths } from '../paths.js';

graphql(`
  fragment MeetingLine on Meeting {
    id
    title
    state
    kind
    mode
    label
    startsAt
    timeZone
    plannedFor {
      date
      precision
      text
    }
    body {
      name
    }
  }
`);

const tones: Record<MeetingState, Tone> = {
  ...{
    PROPOSED: 'plain',
    SCHEDULED: 'positive',
    POSTPONED: 'caution',
    CANCELLED: 'critical',
    IN_SESSION: 'positive',
    HELD: 'plain',
  },
};

export function StateBadge({ state }: { readonly state: MeetingState }) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`meeting.state.${state}`)}</Badge>;
}

interface Properties {
  readonly meeting: MeetingLineFragment;
  /** Of its heading, under that of the list. */
  readonly level?: 3 | 4;
}

/** One meeting in a list: when, what, whose. */
export function MeetingLine({ meeting, level = 3 }: Properties) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="item-title" dir="auto">
        <Link to={paths.meeting} params={{ meeting: meeting.id }}>
          {meeting.title}
        </Link>
      </Heading>
      <p className="clocks">
        <MeetingDate meeting={meeting} />
      </p>
      <div className="item-notes">
        <StateBadge state={meeting.state} />
        <HandlingLabel label={meeting.label} />
        <span dir="auto">{meeting.body.name}</span>
        <span>{t(`meeting.kind.${meeting.kind}`)}</span>
        {meeting.mode ? <span>{t(`meeting.mode.${meeting.mode}`)}</span> : null}
      </div>
    </>
  );
}

type Dated = Pick<MeetingLineFragment, 'startsAt' | 'plannedFor'>;

/** The start on the viewer's clock and on UTC's; or what is known of the date, said to be no more than that. */
export function MeetingDate({ meeting: { startsAt, plannedFor } }: { readonly meeting: Dated }) {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  if (startsAt) {
    return (
      <>
        <Time instant={startsAt} timeZone={zone} />
        {zone === 'UTC' ? null : <Time instant={startsAt} timeZone="UTC" />}
      </>
    );
  }
  if (plannedFor?.text) return <span dir="auto">{t('meeting.plannedFor', { text: plannedFor.text })}</span>;
  if (plannedFor?.date && plannedFor.precision === 'DAY') {
    return <>{t('meeting.dayKnown', { day: plainDay(plannedFor.date, i18n.language) })}</>;
  }
  if (plannedFor?.date) return <>{t('meeting.plannedFor', { text: plannedFor.date })}</>;
  return <>{t('meeting.noDate')}</>;
}
