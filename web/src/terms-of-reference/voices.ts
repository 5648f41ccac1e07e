import { useTranslation } from 'react-i18next';
import type { VoicesOnTermsFragment } from '../gql/graphql.js';
import { may } from '../kernel/may.js';
import type { evidenceOf } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import type { Draft } from './draft-query.js';

type Seat = VoicesOnTermsFragment['viewerSeats'][number];

/** For whom the viewer may speak: their own seats first, then those on whose behalf they record what came by mail. */
export function useVoices({ viewerSeats, decidingBody, viewerCan }: Draft) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  const named = ({ number, holder }: Seat) =>
    `${t('amendments.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim();
  const seats = decidingBody?.seats ?? [];
  if (seats.length === 0) return [{ value: 'own', says: t('amendments.myself') }];
  const others = may(viewerCan, 'seat.recordOnBehalf')
    ? seats.map((seat) => ({ value: `behalf ${seat.id}`, says: t('amendments.forSeat', { seat: named(seat) }) }))
    : [];
  return [...viewerSeats.map((seat) => ({ value: `own ${seat.id}`, says: named(seat) })), ...others];
}

/** The chosen voice, as the server takes it. */
export function spokenFor(voice: string, evidence: ReturnType<typeof evidenceOf>) {
  const [how, seat] = voice.split(' ');
  if (!seat) return {};
  return how === 'behalf' ? { onBehalfOf: { seat, evidence } } : { seat };
}
