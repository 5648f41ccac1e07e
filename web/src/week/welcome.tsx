import { useTranslation } from 'react-i18next';
import { paths } from '../paths.js';
import { ButtonLink } from '../shell/link.js';
import { Page } from '../shell/page.js';

/** What a visitor sees first. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <Page title={t('welcome.title')}>
      <div className="card">
        <p>{t('welcome.intro')}</p>
        <p className="actions">
          <ButtonLink to={paths.signIn}>{t('signIn.title')}</ButtonLink>
          <ButtonLink to={paths.meetings}>{t('welcome.events')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}
