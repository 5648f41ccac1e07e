import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { explorer, paths } from '../paths.js';
import { SignInForm } from './sign-in-form.js';

/** Signs in, and goes back to where one came from: an address of this site only. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { back } = useSearch({ from: paths.signIn });
  return (
    <Page title={t('signIn.title')}>
      <div className="card">
        <SignInForm
          done={() => void navigate({ to: back ?? paths.week, replace: true, reloadDocument: back === explorer })}
        />
      </div>
    </Page>
  );
}
