import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { ask } from '../kernel/ask.js';
import { question } from '../kernel/queries.js';
import { paths } from '../paths.js';
import { LanguageChoice } from '../shell/language-choice.js';
import { Page } from '../shell/page.js';
import { SignInInvitation } from '../shell/sign-in-invitation.js';
import { leave } from './leaving.js';
import { useSignInAct } from './use-sign-in-act.js';
import { useViewer, useZone } from './viewer.js';

const sessions = graphql(`
  query Sessions {
    sessions(first: 100) {
      nodes {
        id
        createdAt
        expiresAt
        userAgent
        current
      }
    }
  }
`);
const endSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    act: endSession(input: $input) {
      userErrors {
        message
        path
      }
    }
  }
`);
const signOut = graphql(`
  mutation SignOut {
    signOut {
      signedOut
    }
  }
`);

/** Who one is here, the language, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { known, account, member } = useViewer();
  if (known && !account) return <SignInInvitation />;
  return (
    <Page title={t('account.title')} actions={<SignOut />}>
      <section className="card">
        <dl className="facts">
          <dt>{t('account.email')}</dt>
          <dd>{account?.email}</dd>
          {member ? (
            <>
              <dt>{t('account.name')}</dt>
              <dd dir="auto">{member.name}</dd>
              <dt>{t('account.represents')}</dt>
              <dd dir="auto">{member.represents.map(({ party }) => party?.name).join(', ') || t('account.nobody')}</dd>
              <dt>{t('account.timeZone')}</dt>
              <dd>{member.timeZone}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <section className="card">
        <h2>{t('account.language')}</h2>
        <LanguageChoice />
      </section>
      <section className="card">
        <h2>{t('account.sessions')}</h2>
        <p>{t('account.sessionsIntro')}</p>
        <Sessions />
      </section>
    </Page>
  );
}

function Sessions() {
  const { t } = useTranslation();
  const zone = useZone();
  const query = useQuery(question(sessions, {}));
  const end = useSignInAct(endSession, () => undefined);
  return (
    <Answer of={query}>
      {({ sessions: { nodes } }) => (
        <Form errors={end.userErrors} problem={end.problem} submit={() => undefined}>
          <Table
            caption={t('account.sessions')}
            heads={[t('account.browser'), t('account.since'), t('account.until'), t('account.end')]}
          >
            {nodes.map((session) => (
              <tr key={session.id}>
                <th scope="row" dir="auto">
                  {session.userAgent || t('account.unknownBrowser')}
                </th>
                <td>
                  <Time instant={session.createdAt} timeZone={zone} />
                </td>
                <td>
                  <Time instant={session.expiresAt} timeZone={zone} />
                </td>
                <td>
                  {session.current ? (
                    <Badge>{t('account.thisOne')}</Badge>
                  ) : (
                    <Button onPress={() => end.perform({ id: session.id })} pending={end.pending}>
                      {t('account.endSession')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </Table>
        </Form>
      )}
    </Answer>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => ask(signOut, {}),
    onSuccess: async () => {
      leave();
      client.clear();
      await navigate({ to: paths.week });
    },
  });
  return (
    <Button onPress={() => mutate()} pending={isPending}>
      {t('account.signOut')}
    </Button>
  );
}
