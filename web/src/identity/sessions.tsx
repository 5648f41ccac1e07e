import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../components/answer.js';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Table } from '../components/table.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import { question } from '../kernel/queries.js';
import { useSignInAct } from './use-sign-in-act.js';
import { useZone } from './viewer.js';
import { whenShown } from '../kernel/when-shown.js';

const Everywhere = whenShown(async () => (await import('./sign-out-everywhere.js')).SignOutEverywhere);

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

/** Where one is signed in. */
export function Sessions() {
  const { t } = useTranslation();
  const zone = useZone();
  const query = useQuery(question(sessions, {}));
  const end = useSignInAct(endSession, () => undefined);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Answer of={query}>
        {({ sessions: { nodes } }) => (
          <>
            <Form errors={end.userErrors} problem={end.problem} submit={() => undefined}>
              {null}
            </Form>
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
          </>
        )}
      </Answer>
      <p>
        <Button look="danger" onPress={() => setAsked(true)}>
          {t('account.signOutEverywhere')}
        </Button>
      </p>
      {asked ? <Everywhere close={() => setAsked(false)} /> : null}
    </>
  );
}
