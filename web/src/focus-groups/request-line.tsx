import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyName } from '../members/party-name.js';
import { PersonLink } from '../members/person-link.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { RequestLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { Behind } from './behind.js';
import { whenShown } from '../kernel/when-shown.js';

graphql(`
  fragment RequestLine on Participation {
    id
    party {
      ...PartyName
    }
    statement
    requestedAt
    requestedBy {
      id
      name
    }
    recordedBy {
      id
      name
    }
    evidence
    evidenceReceivedAt
    endorsements {
      endorsedBy
      verdict
      reason
      ofOnePerson
      member {
        id
        name
      }
      givenBy {
        id
        name
      }
      evidence
      receivedAt
      recordedAt
    }
    awaitsViewer
    version
  }
`);

const Decide = whenShown(async () => (await import('./decide-dialog.js')).DecideDialog, 'focus-group-acts');

interface Properties {
  readonly request: RequestLineFragment;
  /** What else is said of it, such as the group where that is not clear from the page. */
  readonly children?: ReactNode;
}

/** A request to take part: whose, why, and for those who may answer it how. */
export function RequestLine({ request, children }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const [asked, setAsked] = useState(false);
  const { party, statement, requestedAt, requestedBy, awaitsViewer } = request;
  return (
    <>
      <p className="item-title">
        <PartyName party={party} />
      </p>
      {children}
      {statement ? (
        <p dir="auto" className="written">
          {statement}
        </p>
      ) : null}
      <p className="soft">
        {requestedBy ? (
          <>
            <PersonLink member={requestedBy} />,{' '}
          </>
        ) : null}
        <Time instant={requestedAt} timeZone={zone} />
      </p>
      <Behind request={request} />
      {awaitsViewer ? (
        <p className="actions">
          <Button onPress={() => setAsked(true)}>
            {t('decide.answer')}
            <span className="visually-hidden">
              <PartyName party={party} />
            </span>
          </Button>
        </p>
      ) : null}
      {asked ? <Decide request={request} close={() => setAsked(false)} /> : null}
    </>
  );
}
