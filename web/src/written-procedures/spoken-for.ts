import { useState } from 'react';
import { may } from '../kernel/may.js';
import { type EvidenceWords, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { usePartyName } from '../members/party-name.js';
import type { WholeProcedure } from './procedure-query.js';
import { seatChoices } from './seat-choices.js';

/** For which seat something is said in a procedure: one's own, or on behalf of one, with how it is known. */
export function useSpokenFor(procedure: WholeProcedure) {
  const nameOf = usePartyName();
  const spoken = new Set(procedure.viewerSeats.map(({ id }) => id));
  const records = may(procedure.viewerCan, 'seat.recordOnBehalf');
  const choices = seatChoices(procedure, nameOf).filter(({ value }) => records || spoken.has(value));
  const [seat, setSeat] = useState(choices.find(({ value }) => spoken.has(value))?.value ?? choices[0]?.value ?? '');
  const [evidence, setEvidence] = useState(noEvidence);
  const own = spoken.has(seat);
  return {
    ...{ seat, setSeat, choices, own, evidence },
    changeEvidence: (changes: Partial<EvidenceWords>) => setEvidence((before) => ({ ...before, ...changes })),
    forSeat: () => (own ? { seat } : { onBehalfOf: { seat, evidence: evidenceOf(evidence) } }),
  };
}
