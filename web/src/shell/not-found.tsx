import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/notice.js';
import { paths } from '../paths.js';
import { Page } from './page.js';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('problem.NOT_FOUND.title')}>
      <EmptyState>
        <p>{t('problem.NOT_FOUND.advice')}</p>
        <p>
          <Link to={paths.week}>{t('shell.week')}</Link>
        </p>
      </EmptyState>
    </Page>
  );
}
