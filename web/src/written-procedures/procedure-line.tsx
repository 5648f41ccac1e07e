import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../components/badge.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { ProcedureLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { paths } from '../paths.js';
import { Countdown } from './countdown.js';

graphql(`
  fragment ProcedureLine on Procedure {
    id
    title
    kind
    state
    expiresAt
    endedAt
    effectiveOn
    awaitsViewer
    awaitsConfirmation
    body {
      name
    }
    viewerSeats {
      number
    }
    tally {
      entitled
      answered
    }
  }
`);

const tones: Record<ProcedureLineFragment['state'], Tone> = {
  ...{ PROPOSED: 'caution', OPEN: 'plain', SUSPENDED: 'caution', ADOPTED: 'positive', WITHDRAWN: 'plain' },
  ...{ BROKEN: 'critical', NOT_ADOPTED: 'critical', SET_ASIDE: 'critical' },
};

export function StateBadge({ state }: Pick<ProcedureLineFragment, 'state'>) {
  const { t } = useTranslation();
  return <Badge tone={tones[state]}>{t(`procedures.state.${state}`)}</Badge>;
}

/** What is put to the seats, until when, and for whom it waits; or how it ended. */
export function ProcedureLine({ procedure }: { readonly procedure: ProcedureLineFragment }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { id, title, kind, state, body, expiresAt, endedAt } = procedure;
  return (
    <>
      <p className="item-title">
        <Link to={paths.procedure} params={{ procedure: id }}>
          <bdi>{title}</bdi>
        </Link>
      </p>
      <div className="item-notes">
        <StateBadge state={state} />
        <span>{t(`procedures.kind.${kind}`)}</span>
        <bdi>{body.name}</bdi>
      </div>
      <Waits procedure={procedure} />
      <p>
        {state === 'OPEN' ? (
          <>
            {t('procedures.expires')} <Time instant={expiresAt} timeZone={zone} />, <Countdown until={expiresAt} />
          </>
        ) : null}
        {endedAt ? (
          <>
            {t('procedures.ended')} <Time instant={endedAt} timeZone={zone} />
          </>
        ) : null}
      </p>
    </>
  );
}

function Waits({ procedure }: { readonly procedure: ProcedureLineFragment }) {
  const { t } = useTranslation();
  const { state, awaitsViewer, awaitsConfirmation, viewerSeats, tally } = procedure;
  const toConfirm = awaitsConfirmation ? <strong>{t('procedures.waits.confirmation')} </strong> : null;
  if (state === 'PROPOSED') return <p>{toConfirm ?? t('procedures.waits.coChair')}</p>;
  if (state !== 'OPEN' && state !== 'SUSPENDED') return null;
  const missing = tally ? tally.entitled - tally.answered : 0;
  return (
    <p>
      {toConfirm}
      {awaitsViewer ? (
        <strong>{t(viewerSeats.length > 0 ? 'procedures.waits.seat' : 'procedures.waits.you')} </strong>
      ) : null}
      {tally && tally.entitled > 0 ? t('procedures.waits.seats', { count: Math.max(0, missing) }) : null}
    </p>
  );
}
