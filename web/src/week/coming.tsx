import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MeetingLine } from '../meetings/meeting-line.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Meetings of the next weeks, each with the way in. */
export function Coming({ week: { coming } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('week.coming')} empty={<NoneComing />}>
      {coming.nodes.map((meeting) => (
        <li key={meeting.id}>
          <MeetingLine meeting={meeting} />
          {meeting.joiningLink ? (
            <p>
              <a href={meeting.joiningLink} rel="noreferrer noopener">
                {t('week.join')}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </Part>
  );
}

function NoneComing() {
  const { t } = useTranslation();
  return (
    <>
      {t('week.noneComing')} <Link to={paths.meetings}>{t('week.seeAll')}</Link>
    </>
  );
}
