import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/notice.js';
import { paths } from '../paths.js';
import { ButtonLink } from './link.js';
import { Page } from './page.js';

/** In the place of a page that is for people who are signed in; afterwards one comes back to it. */
export function SignInInvitation() {
  const { t } = useTranslation();
  const back = useRouterState({ select: ({ location }) => location.href });
  return (
    <Page title={t('signIn.title')}>
      <EmptyState>
        <p>{t('signIn.needed')}</p>
        <p>
          <ButtonLink to={paths.signIn} search={{ back }}>
            {t('signIn.title')}
          </ButtonLink>
        </p>
      </EmptyState>
    </Page>
  );
}
