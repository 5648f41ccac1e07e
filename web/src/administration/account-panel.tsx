import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { ErrorNotice, Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { useZone } from '../identity/viewer.js';
import { RequestProblem } from '../kernel/ask.js';
import { may } from '../kernel/may.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { accountToKeep, type Asked, type KeptAccount } from './account-query.js';
import { StateBadge } from './accounts.js';
import { whenShown } from '../kernel/when-shown.js';

const Dialogs = whenShown(async () => (await import('./account-dialogs.js')).AccountDialogs);

/** One account, and what may be done with it now. */
export function AccountPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const query = useQuery(question(accountToKeep, { id }));
  return (
    <>
      <p>
        <Link
          from={paths.administration}
          to={paths.administration}
          search={(before) => ({ ...before, account: undefined })}
        >
          {t('accounts.back')}
        </Link>
      </p>
      <Answer of={query}>
        {({ node }) =>
          node?.__typename === 'Account' ? (
            <OneAccount account={node} />
          ) : (
            <ErrorNotice error={new RequestProblem('NOT_FOUND', '')} />
          )
        }
      </Answer>
    </>
  );
}

function OneAccount({ account }: { readonly account: KeptAccount }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { email, state, offices, createdAt, lastSignedInAt } = account;
  return (
    <section className="card">
      <h2 dir="auto">{email}</h2>
      <dl className="facts">
        <Fact name={t('accounts.state')}>
          <StateBadge state={state} />
        </Fact>
        <Fact name={t('accounts.offices')}>
          {offices.map((office) => t(`office.${office}`)).join(', ') || t('accounts.noOffice')}
        </Fact>
        <Fact name={t('accounts.lastSignIn')}>
          {lastSignedInAt ? <Time instant={lastSignedInAt} timeZone={zone} /> : t('accounts.never')}
        </Fact>
        <Fact name={t('accounts.made')}>
          <Time instant={createdAt} timeZone={zone} />
        </Fact>
      </dl>
      <Acts account={account} />
    </section>
  );
}

function Acts({ account }: { readonly account: KeptAccount }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { viewerCan, offices } = account;
  const reasons = new Set(viewerCan.flatMap(({ reason }) => reason ?? []));
  return (
    <>
      {[...reasons].map((reason) => (
        <Notice key={reason}>
          <p lang="en">{reason}</p>
        </Notice>
      ))}
      <div className="actions" role="group" aria-label={t('accounts.acts')}>
        {may(viewerCan, 'office.grant') ? <Button onPress={() => setAsked('grant')}>{t('grant.title')}</Button> : null}
        {may(viewerCan, 'office.end')
          ? offices.map((office) => (
              <Button key={office} onPress={() => setAsked(office)}>
                {t(`endOffice.title.${office}`)}
              </Button>
            ))
          : null}
        {may(viewerCan, 'account.restore') ? (
          <Button onPress={() => setAsked('restore')}>{t('restore.title')}</Button>
        ) : null}
        {may(viewerCan, 'account.suspend') ? (
          <Button look="danger" onPress={() => setAsked('suspend')}>
            {t('suspend.title')}
          </Button>
        ) : null}
      </div>
      {asked ? <Dialogs {...{ asked, account, close: () => setAsked(null) }} /> : null}
    </>
  );
}
