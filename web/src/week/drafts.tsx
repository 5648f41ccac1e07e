import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { paths } from '../paths.js';
import { Part } from './part.js';
import type { Week } from './week-query.js';

/** What the viewer has written and not posted yet. */
export function Drafts({ week: { drafts } }: { readonly week: Week }) {
  const { t } = useTranslation();
  return (
    <Part title={t('week.drafts')} empty={<NoDrafts />}>
      {drafts.nodes.map((draft) => (
        <li key={draft.id}>
          <p className="item-title">
            <Link to={paths.finding} params={{ finding: draft.id }}>
              <bdi>{draft.title}</bdi>
            </Link>
          </p>
          <div className="item-notes">
            <HandlingLabel label={draft.label} />
            <span dir="auto">{draft.body.name}</span>
          </div>
        </li>
      ))}
    </Part>
  );
}

function NoDrafts() {
  const { t } = useTranslation();
  return (
    <>
      {t('week.noDrafts')} <Link to={paths.focusGroups}>{t('week.seeGroups')}</Link>
    </>
  );
}
