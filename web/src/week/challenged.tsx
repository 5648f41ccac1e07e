import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** Decisions that a seat challenges for want of quorum, for who settle that. */
export function Challenged({ week: { challenged } }: { readonly week: Week }) {
  const { t } = useTranslation();
  const own = challenged.nodes.filter(({ viewerMaySettle }) => viewerMaySettle);
  if (own.length === 0) return null;
  return (
    <Part title={t('week.challenged')} empty={null}>
      {own.map(({ id, text, body }) => (
        <li key={id}>
          <p className="item-title">
            <Link to={paths.decisions} search={{ view: 'challenged', body: body.slug }}>
              <bdi>{text}</bdi>
            </Link>
          </p>
          <p>
            <bdi>{body.name}</bdi>
          </p>
        </li>
      ))}
    </Part>
  );
}
