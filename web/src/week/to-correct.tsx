import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Minutes that are with the seats, until when they are corrected. */
export function ToCorrect({ week: { toCorrect } }: { readonly week: Week }) {
  const { t } = useTranslation();
  const zone = useZone();
  const open = toCorrect.nodes.filter(({ takesCorrections }) => takesCorrections);
  if (open.length === 0) return null;
  return (
    <Part title={t('week.minutes')} empty={null}>
      {open.map(({ id, deadline, meeting }) => (
        <li key={id}>
          <p className="item-title">
            <Link to={paths.minutes} params={{ meeting: meeting.id }}>
              <bdi>{meeting.title}</bdi>
            </Link>
          </p>
          {deadline ? (
            <p>
              {t('week.correctUntil')} <Time instant={deadline} timeZone={zone} />
            </p>
          ) : null}
        </li>
      ))}
    </Part>
  );
}
