import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/notice.js';
import '../design/administration.css';
import { useViewer } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { AccountPanel } from './account-panel.js';
import { Accounts } from './accounts.js';
import { parts } from './administration-search.js';
import { Installation } from './installation.js';
import { InviteAccount } from './invite-account.js';
import { Roles } from './roles.js';

/** Accounts, roles and settings for whoever keeps them; no papers, which an administrator does not read. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { known, account } = useViewer();
  if (known && !account) return <SignInInvitation />;
  if (!account) return null;
  const keeps = account.offices.includes('ADMINISTRATOR');
  return (
    <Page title={t('administration.title')} actions={keeps ? <InviteAccount /> : null}>
      {keeps ? (
        <>
          <p>{t('administration.noPapers')}</p>
          <Parts />
          <Part />
        </>
      ) : (
        <EmptyState>
          <p>
            <strong>{t('administration.notForYou')}</strong>
          </p>
          <p>{t('administration.notForYouAdvice')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Parts() {
  const { t } = useTranslation();
  const { part: shown = 'accounts' } = useSearch({ from: paths.administration });
  return (
    <nav className="parts not-printed" aria-label={t('administration.parts')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <Link to={paths.administration} search={{ part }} aria-current={part === shown ? 'page' : undefined}>
              {t(`administration.part.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Part() {
  const { part = 'accounts', account } = useSearch({ from: paths.administration });
  if (part === 'roles') return <Roles />;
  if (part === 'installation') return <Installation />;
  return account ? <AccountPanel key={account} id={account} /> : <Accounts />;
}
