import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RequestLine } from '../focus-groups/request-line.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Requests to take part that the viewer may answer; most people never have one, and are not told that there is none. */
export function Requests({ week: { requests } }: { readonly week: Week }) {
  const { t } = useTranslation();
  if (requests.nodes.length === 0) return null;
  return (
    <Part title={t('week.requests')} empty={null}>
      {requests.nodes.map((request) => (
        <li key={request.id}>
          <RequestLine request={request}>
            <p>
              {t('week.asksFor')}{' '}
              <Link to={paths.focusGroup} params={{ focusGroup: request.body.slug }}>
                <bdi>{request.body.name}</bdi>
              </Link>
            </p>
          </RequestLine>
        </li>
      ))}
    </Part>
  );
}
