import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Fact } from '../components/fact.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { PartyName } from '../members/party-name.js';
import { LanguageChoice } from '../shell/language-choice.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { MailChoice } from './mail-choice.js';
import { ProfileForm } from './profile-form.js';
import { SignOut } from './sign-out.js';
import { useViewer } from './viewer.js';
import { whenShown } from '../kernel/when-shown.js';
import { Loading } from '../components/loading.js';

// What stands further down.
const Sessions = whenShown(async () => (await import('./sessions.js')).Sessions);
const AccessTokens = whenShown(async () => (await import('./access-tokens.js')).AccessTokens);
const Feeds = whenShown(async () => (await import('../calendars/feeds.js')).Feeds, 'calendars');

const ownMember = graphql(`
  query OwnMember {
    viewer {
      id
      name
      timeZone
      workingDays
      workingFrom
      workingTo
      language
      declinedMails
      meetingReminders
      mailRhythm
      version
      represents {
        party {
          ...PartyName
        }
      }
    }
  }
`);

/** Who one is here, how one works and is written to, and by what one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { known, account, member } = useViewer();
  if (known && !account) return <SignInInvitation />;
  if (!account) return null;
  return (
    <Page title={t('account.title')} actions={<SignOut />}>
      <section className="card">
        <dl className="facts">
          <Fact name={t('account.email')}>{account.email}</Fact>
          {member ? (
            <Fact name={t('account.represents')}>
              <Represents />
            </Fact>
          ) : null}
        </dl>
        {member ? null : <p>{t('account.noMember')}</p>}
      </section>
      {member ? <OwnMember /> : null}
      <section className="card">
        <h2>{t('account.language')}</h2>
        <LanguageChoice />
      </section>
      <section className="card">
        <h2>{t('account.sessions')}</h2>
        <p>{t('account.sessionsIntro')}</p>
        <Sessions meanwhile={<Loading />} />
      </section>
      <Feeds />
      <section className="card">
        <h2>{t('tokens.title')}</h2>
        <p>{t('tokens.intro')}</p>
        <AccessTokens meanwhile={<Loading />} />
      </section>
    </Page>
  );
}

function Represents() {
  const { t } = useTranslation();
  const query = useQuery(question(ownMember, {}));
  return (
    <Answer of={query}>
      {({ viewer }) =>
        viewer && viewer.represents.length > 0
          ? viewer.represents.map(({ party }, index) => (
              <Fragment key={party.id}>
                {index > 0 ? ', ' : null}
                <PartyName party={party} />
              </Fragment>
            ))
          : t('account.nobody')
      }
    </Answer>
  );
}

function OwnMember() {
  const { t } = useTranslation();
  const query = useQuery(question(ownMember, {}));
  const [begun, setBegun] = useState(0);
  return (
    <Answer of={query}>
      {({ viewer }) =>
        viewer ? (
          <>
            <section className="card">
              <h2>{t('profile.title')}</h2>
              <p>{t('profile.intro')}</p>
              <ProfileForm
                key={begun}
                {...{ member: viewer, justSaved: begun > 0 }}
                readAgain={() => void query.refetch()}
                beginAgain={() => setBegun((count) => count + 1)}
              />
            </section>
            <section className="card" id="mail">
              <h2>{t('mail.title')}</h2>
              <MailChoice member={viewer} />
            </section>
          </>
        ) : null
      }
    </Answer>
  );
}
