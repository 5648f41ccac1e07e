import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { DecisionChallengesFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { whenShown } from '../kernel/when-shown.js';

const Challenge = whenShown(async () => (await import('./challenge-dialog.js')).ChallengeDialog, 'convening');
const Settle = whenShown(async () => (await import('./settle-challenge-dialog.js')).SettleChallengeDialog);

graphql(`
  fragment DecisionChallenges on Decision {
    viewerMayChallenge
    viewerMaySettle
    challenges {
      id
      reason
      onBehalf
      evidence
      challengedAt
      upheld
      settlement
      settledAt
      seat {
        number
      }
      recordedBy {
        name
      }
      settledBy {
        name
      }
    }
  }
`);

export interface Challenged extends DecisionChallengesFragment {
  readonly id: string;
  readonly number: number;
  readonly body: { readonly id: string };
  readonly viewerSeats: readonly { readonly id: string }[];
  readonly viewerRecordsOnBehalf: boolean;
}

/** Challenges of a decision for want of quorum, how each was settled, and the acts. */
export function Challenges({ decision }: { readonly decision: Challenged }) {
  const { t } = useTranslation();
  const [challenging, setChallenging] = useState(false);
  const [settling, setSettling] = useState<OfDecision | null>(null);
  const { number, challenges, viewerMayChallenge, viewerMaySettle } = decision;
  const ofDecision = <span className="visually-hidden">{t('decision.number', { number })}</span>;
  const waiting = challenges.find(({ upheld }) => upheld == null);
  return (
    <>
      {challenges.map((challenge) => (
        <OneChallenge key={challenge.id} challenge={challenge} />
      ))}
      {viewerMayChallenge || viewerMaySettle ? (
        <p className="actions not-printed">
          {viewerMayChallenge ? (
            <Button onPress={() => setChallenging(true)}>
              {t('challenge.challenge')} {ofDecision}
            </Button>
          ) : null}
          {viewerMaySettle && waiting ? (
            <Button onPress={() => setSettling(waiting)}>
              {t('challenge.settle')} {ofDecision}
            </Button>
          ) : null}
        </p>
      ) : null}
      {challenging ? <Challenge {...{ decision, close: () => setChallenging(false) }} /> : null}
      {settling ? <Settle {...{ challenge: settling, close: () => setSettling(null) }} /> : null}
    </>
  );
}

type OfDecision = DecisionChallengesFragment['challenges'][number];

function OneChallenge({ challenge }: { readonly challenge: OfDecision }) {
  const { t } = useTranslation();
  const zone = useZone();
  const { seat, reason, onBehalf, evidence, recordedBy, challengedAt, upheld, settlement, settledAt, settledBy } =
    challenge;
  const stands = upheld == null ? 'waits' : upheld ? 'upheld' : 'notUpheld';
  const tone = { waits: 'caution', upheld: 'critical', notUpheld: 'plain' } as const;
  return (
    <Notice tone={tone[stands]} title={t(`challenge.${stands}`)}>
      <p>
        {seat ? `${t('decision.seat', { number: seat.number })}, ` : null}
        <Time instant={challengedAt} timeZone={zone} />: <span dir="auto">{reason}</span>
      </p>
      {onBehalf ? (
        <p className="soft">
          {t('challenge.onBehalf')} <bdi>{recordedBy?.name}</bdi>: <span dir="auto">{evidence}</span>
        </p>
      ) : null}
      {settledAt ? (
        <p>
          {t('challenge.settled')} <Time instant={settledAt} timeZone={zone} /> <bdi>{settledBy?.name}</bdi>:{' '}
          <span dir="auto">{settlement}</span>
        </p>
      ) : null}
    </Notice>
  );
}
