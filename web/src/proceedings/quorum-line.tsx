import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import type { MeetingInSession } from './session-query.js';

const checkQuorum = graphql(`
  mutation CheckQuorum($input: CheckQuorumInput!) {
    act: checkQuorum(input: $input) {
      quorumCheck {
        present
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

/** The seats that are present now against the quorum; a check that is asked for is recorded. */
export function QuorumLine({ meeting: { id, quorum, viewerCan } }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const { perform, pending, done } = useAct(checkQuorum);
  if (!quorum) return null;
  const { seats, present, met } = quorum;
  return (
    <>
      <p role="status">
        {seats == null ? t('session.noSeats') : t('session.present', { count: present, seats })}{' '}
        {met == null ? (
          t('session.notProvided')
        ) : (
          <>
            {t('session.asked', { quorum: quorum.quorum, clause: quorum.clause?.number ?? '–' })}{' '}
            <Badge tone={met ? 'positive' : 'caution'}>{t(met ? 'session.quorate' : 'session.inquorate')}</Badge>
          </>
        )}
      </p>
      {may(viewerCan, 'meeting.checkQuorum') ? (
        <p>
          <Button pending={pending} onPress={() => perform({ meeting: id })}>
            {t('session.check')}
          </Button>{' '}
          <span role="status">{done ? t('session.checked') : ''}</span>
        </p>
      ) : null}
    </>
  );
}
