import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { plainDay } from '../kernel/dates.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';
import { whenShown } from '../kernel/when-shown.js';

const KeepActive = whenShown(
  async () => (await import('../focus-groups/keep-active-dialog.js')).KeepActiveDialog,
  'steering',
);

type Quiet = Week['quietGroups'][number];
const REASONS = [
  ['lastMeetingOn', 'lastMeeting'],
  ['lastFindingOn', 'lastFinding'],
  ['lastCommentOn', 'lastComment'],
  ['activeSince', 'activeSince'],
] as const;

/** Groups in which nothing happens, with what that is reckoned from: for those who may let them rest. */
export function QuietGroups({ week: { quietGroups } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('steering.quiet')} empty={null}>
      {quietGroups.map((quiet) => (
        <li key={quiet.body.id}>
          <QuietLine quiet={quiet} />
        </li>
      ))}
    </Part>
  );
}

function QuietLine({ quiet }: { readonly quiet: Quiet }) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { body, quietSince } = quiet;
  const day = (date: string) => plainDay(date, i18n.language);
  return (
    <>
      <p className="item-title">
        <Link to={paths.focusGroup} params={{ focusGroup: body.slug }}>
          <bdi>{body.name}</bdi>
        </Link>
      </p>
      {quietSince ? <p>{t('steering.quietSince', { day: day(quietSince) })}</p> : null}
      <div className="item-notes">
        {REASONS.map(([field, says]) => {
          const on = quiet[field];
          return on ? <span key={field}>{t(`steering.${says}`, { day: day(on) })}</span> : null;
        })}
      </div>
      <p className="soft">{t('steering.quietMeans')}</p>
      <p className="actions">
        <Button onPress={() => setAsked(true)}>
          {t('steering.keep')} <span className="visually-hidden">{body.name}</span>
        </Button>
        {asked ? <KeepActive {...{ group: body, close: () => setAsked(false) }} /> : null}
      </p>
    </>
  );
}
