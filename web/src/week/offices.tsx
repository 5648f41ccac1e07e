import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { EmptyState } from '../components/notice.js';

/** For an account without a member, such as an administrator's: where its work is. */
export function Offices({ offices }: { readonly offices: readonly string[] }) {
  const { t } = useTranslation();
  const administrates = offices.includes('ADMINISTRATOR');
  const audits = offices.includes('AUDITOR');
  return (
    <Page title={t('week.title')}>
      {administrates ? (
        <section className="card">
          <h2>{t('week.administration')}</h2>
          <p>{t('week.administrationIs')}</p>
          <p>
            <Link to={paths.administration}>{t('week.toAdministration')}</Link>
          </p>
        </section>
      ) : null}
      {audits ? (
        <section className="card">
          <h2>{t('week.trail')}</h2>
          <p>{t('week.trailIs')}</p>
          <p>
            <Link to={paths.trail}>{t('week.toTrail')}</Link>
          </p>
        </section>
      ) : null}
      <EmptyState>{t('week.noMember')}</EmptyState>
    </Page>
  );
}
