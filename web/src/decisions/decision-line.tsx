import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { DecisionLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { Positions, Statements } from './decision-parts.js';
import { whenShown } from '../kernel/when-shown.js';

// What few decisions have comes after them.
const Challenges = whenShown(async () => (await import('./challenges.js')).Challenges, 'decision-acts');
const AddStatement = whenShown(
  async () => (await import('./statement-dialog.js')).StatementDialog,
  'decision-acts',
  'convening',
);

graphql(`
  fragment DecisionLine on Decision {
    id
    number
    itemTitle
    text
    mode
    outcome
    label
    provisional
    takenProvisionally
    viewerMayConfirm
    quorumWaived
    viewerRecordsOnBehalf
    viewerSeats {
      id
    }
    takenAt
    meeting {
      id
      title
    }
    procedure {
      id
      title
    }
    ...DecisionChallenges
    setAside {
      reason
    }
    body {
      id
      name
    }
    quorumCheck {
      present
      seats
    }
    confirmation {
      note
      confirmedAt
      meeting {
        id
        title
      }
    }
    tally {
      inFavour
      against
      abstaining
      notParticipating
    }
    positions {
      seat {
        number
      }
      party {
        ...PartyName
      }
      position
    }
    statements {
      seat {
        number
      }
      kind
      text
    }
  }
`);

interface Properties {
  readonly decision: DecisionLineFragment;
  /** Of its heading, under that of the list. */
  readonly level: 2 | 3;
}

/** A decision, word for word, with how it was taken, who was there, and what seats added to it. */
export function DecisionLine({ decision, level }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const [adding, setAdding] = useState(false);
  const Heading = `h${level}` as const;
  const { meeting, procedure, quorumCheck, confirmation, setAside, tally } = decision;
  return (
    <article>
      <Heading>
        {t('decision.number', { number: decision.number })} <bdi>{decision.itemTitle || procedure?.title}</bdi>
      </Heading>
      <p className="written" dir="auto">
        {decision.text}
      </p>
      <div className="item-notes">
        <Badge tone={decision.outcome === 'ADOPTED' ? 'positive' : 'critical'}>
          {t(`decision.outcomes.${decision.outcome}`)}
        </Badge>
        {setAside ? <Badge tone="critical">{t('decision.setAside')}</Badge> : null}
        {decision.quorumWaived ? <Badge tone="caution">{t('decision.quorumWaived')}</Badge> : null}
        {decision.provisional ? <Badge tone="caution">{t('decision.provisional')}</Badge> : null}
        <HandlingLabel label={decision.label} />
        <span>{t(`decision.modes.${decision.mode}`)}</span>
        {quorumCheck?.seats != null ? (
          <span>{t('decision.present', { count: quorumCheck.present, seats: quorumCheck.seats })}</span>
        ) : null}
      </div>
      <p>
        <Time instant={decision.takenAt} timeZone={zone} /> <bdi>{decision.body.name}</bdi>,{' '}
        {meeting ? (
          <Link to={paths.meeting} params={{ meeting: meeting.id }}>
            <bdi>{meeting.title}</bdi>
          </Link>
        ) : (
          t('decision.betweenMeetings')
        )}
        {procedure ? (
          <>
            {meeting ? ', ' : ': '}
            <Link to={paths.procedure} params={{ procedure: procedure.id }}>
              {t('decision.procedure')} <bdi className="visually-hidden">{procedure.title}</bdi>
            </Link>
          </>
        ) : null}
      </p>
      {setAside ? <p dir="auto">{setAside.reason}</p> : null}
      {tally ? <p>{t('decision.tally', { ...tally })}</p> : null}
      <Positions of={decision} />
      <Statements of={decision} />
      {confirmation ? (
        <p>
          {t('decision.confirmed')} <Time instant={confirmation.confirmedAt} timeZone={zone} />:{' '}
          <span dir="auto">{confirmation.note}</span>{' '}
          {confirmation.meeting ? (
            <Link to={paths.meeting} params={{ meeting: confirmation.meeting.id }}>
              <bdi>{confirmation.meeting.title}</bdi>
            </Link>
          ) : null}
        </p>
      ) : null}
      {decision.viewerMayChallenge || decision.challenges.length > 0 ? <Challenges decision={decision} /> : null}
      {decision.viewerRecordsOnBehalf || decision.viewerSeats.length > 0 ? (
        <p className="actions not-printed">
          <Button onPress={() => setAdding(true)}>
            {t('decision.addStatement')}{' '}
            <span className="visually-hidden">{t('decision.number', { number: decision.number })}</span>
          </Button>
        </p>
      ) : null}
      {adding ? <AddStatement decision={decision} close={() => setAdding(false)} /> : null}
    </article>
  );
}
