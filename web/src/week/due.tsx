import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { plainDate } from '../kernel/dates.js';
import { MeetingLine } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Invitations that wait for the viewer's answer. */
export function Due({ week: { due } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('week.due')} empty={t('week.noneDue')}>
      {due.nodes.map((meeting) => (
        <li key={meeting.id}>
          <MeetingLine meeting={meeting} />
        </li>
      ))}
    </Part>
  );
}

/** Meetings that go on at this moment; most of the time there is none. */
export function InSession({ week: { now } }: { readonly week: Week }) {
  const { t } = useTranslation();
  if (now.nodes.length === 0) return null;
  return (
    <Part title={t('meeting.state.IN_SESSION')} empty={null}>
      {now.nodes.map((meeting) => (
        <li key={meeting.id}>
          <MeetingLine meeting={meeting} />
        </li>
      ))}
    </Part>
  );
}

/** Dates that bodies look for and the viewer has not answered; where there is none, nothing is said of it. */
export function Polls({ week: { polls } }: { readonly week: Week }) {
  const { t } = useTranslation();
  const zone = useZone();
  if (polls.nodes.length === 0) return null;
  return (
    <Part title={t('week.polls')} empty={null}>
      {polls.nodes.map(({ id, title, deadline, body }) => (
        <li key={id}>
          <p className="item-title">
            <Link to={paths.poll} params={{ poll: id }}>
              <bdi>{title}</bdi>
            </Link>
          </p>
          <p>
            <bdi>{body.name}</bdi>. {t('week.answerBy')} <Time instant={deadline} timeZone={zone} />
          </p>
        </li>
      ))}
    </Part>
  );
}

/** What meetings asked of the viewer and is open. */
export function Asked({ week: { asked } }: { readonly week: Week }) {
  const { t, i18n } = useTranslation();
  if (asked.nodes.length === 0) return null;
  return (
    <Part title={t('week.actions')} empty={null}>
      {asked.nodes.map(({ id, text, dueOn, overdue }) => (
        <li key={id}>
          <p className="item-title">
            <Link to={paths.actions}>
              <bdi>{text}</bdi>
            </Link>
          </p>
          {dueOn ? (
            <p>
              {t('week.dueOn')} <time dateTime={dueOn}>{plainDate(dueOn, i18n.language)}</time>{' '}
              {overdue ? <Badge tone="critical">{t('week.overdue')}</Badge> : null}
            </p>
          ) : null}
        </li>
      ))}
    </Part>
  );
}

/** Messages from outside that nobody has closed: only their readers are told how many there are. */
export function Enquiries({ week: { waiting } }: { readonly week: Week }) {
  const { t } = useTranslation();
  const groups = waiting.nodes.filter(({ openEnquiries }) => openEnquiries);
  if (groups.length === 0) return null;
  return (
    <Part title={t('shell.enquiries')} empty={null}>
      {groups.map(({ slug, name, openEnquiries }) => (
        <li key={slug}>
          <p className="item-title">
            <Link to={paths.enquiries} search={{ group: slug }}>
              {t('week.enquiries', { count: openEnquiries ?? 0 })}
            </Link>
          </p>
          <p dir="auto">{name}</p>
        </li>
      ))}
    </Part>
  );
}
