import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql/gql.js';
import type { SeatsOfDecisionQuery } from '../gql/graphql.js';
import { evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';

export const seatsOfDecision = graphql(`
  query SeatsOfDecision($body: BodyBy!) {
    body(by: $body) {
      seats {
        id
        number
        holder {
          ...PartyName
        }
      }
    }
  }
`);

export type SeatsOfDecision = NonNullable<SeatsOfDecisionQuery['body']>['seats'];

/** A decision on which the viewer says something for a seat: their own, or another on its behalf. */
export interface SpokenOf {
  readonly id: string;
  readonly body: { readonly id: string };
  readonly viewerSeats: readonly { readonly id: string }[];
  readonly viewerRecordsOnBehalf: boolean;
}

/** For which seat something is said of a decision; for another's, with how it is known. */
export function useSpeaking({ viewerSeats, viewerRecordsOnBehalf }: SpokenOf, seats: SeatsOfDecision) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const own = new Set(viewerSeats.map(({ id }) => id));
  const choices = seats
    .filter(({ id }) => viewerRecordsOnBehalf || own.has(id))
    .map(({ id, number, holder }) => ({
      value: id,
      says: `${t('decision.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim(),
    }));
  const [seat, setSeat] = useState(choices.find(({ value }) => own.has(value))?.value ?? choices[0]?.value ?? '');
  const [evidence, setEvidence] = useState(noEvidence);
  return {
    ...{ choices, seat, setSeat, evidence, setEvidence, isOwn: own.has(seat) },
    speaking: own.has(seat) ? { seat } : { onBehalfOf: { seat, evidence: evidenceOf(evidence) } },
  };
}
