import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../components/badge.js';
import { Button } from '../components/button.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { may } from '../kernel/may.js';
import { Said } from './said.js';
import { useSeatChoices } from './seat-choices.js';
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

/** The seats that are present now against the quorum; a check that is asked for is recorded, with the seat that asks. */
export function QuorumLine({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const { quorum, viewerCan } = meeting;
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
      {may(viewerCan, 'meeting.checkQuorum') ? <Check meeting={meeting} /> : null}
    </>
  );
}

function Check({ meeting }: { readonly meeting: MeetingInSession }) {
  const { t } = useTranslation();
  const [seat, setSeat] = useState('');
  const seats = useSeatChoices(meeting);
  const { perform, pending, done, problem, userErrors } = useAct(checkQuorum);
  return (
    <>
      <div className="actions">
        {seats.length > 0 ? (
          <select
            className="input"
            aria-label={t('session.askedBy')}
            value={seat}
            onChange={(event) => setSeat(event.target.value)}
          >
            <option value="">{t('session.askedByChair')}</option>
            {seats.map(({ value, says }) => (
              <option key={value} value={value}>
                {t('session.askedBySeat', { seat: says })}
              </option>
            ))}
          </select>
        ) : null}
        <Button
          pending={pending}
          onPress={() => perform({ meeting: meeting.id, ...(seat ? { requestedBy: seat } : {}) })}
        >
          {t('session.check')}
        </Button>
        <span role="status">{done ? t('session.checked') : ''}</span>
      </div>
      <Said {...{ problem, userErrors }} />
    </>
  );
}
