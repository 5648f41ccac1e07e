import { Injectable } from '@nestjs/common';
import { type Needs, type OfferedAct, ViewerCan } from '../kernel/policy/viewer-can.js';
import { requireReviewed } from '../findings/finding.states.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { ProcedureKind, ProcedureState } from '../procedures/procedure.enums.js';
import { TermsState } from '../terms-of-reference/terms.enums.js';

const { SILENCE, RECORDED_VOTE } = ProcedureKind;
const { PROPOSED, OPEN, SUSPENDED, WITHDRAWN } = ProcedureState;

const body = ({ bodyId }: Needs): string => String(bodyId);
const of =
  (kinds: readonly string[], states?: readonly string[]) =>
  ({ kind, state }: Needs): boolean =>
    kinds.includes(String(kind)) && (states?.includes(String(state)) ?? state !== WITHDRAWN);
const WRITTEN = [SILENCE, RECORDED_VOTE];
const RUNNING = [OPEN, SUSPENDED];

const OFFERS: readonly OfferedAct[] = [
  { act: 'procedure.object', body, applies: of([SILENCE], RUNNING) },
  { act: 'procedure.answerSilence', body, applies: of([SILENCE], RUNNING) },
  { act: 'procedure.castVote', body, applies: of([RECORDED_VOTE], RUNNING) },
  // What was received in time is recorded also when the procedure has ended.
  { act: 'seat.recordOnBehalf', body, applies: (thing) => of(WRITTEN)(thing) && thing['state'] !== PROPOSED },
  { act: 'procedure.attachStatement', body, applies: of([...WRITTEN, ProcedureKind.CONSENSUS]) },
  { act: 'procedure.declareInterest', body, applies: of(WRITTEN, RUNNING) },
  { act: 'procedure.closeVote', body, applies: of([RECORDED_VOTE], [OPEN]) },
  { act: 'procedure.extendSilence', body, applies: of([SILENCE], [OPEN]) },
  { act: 'procedure.suspend', body, applies: of(WRITTEN, [OPEN]) },
  { act: 'procedure.resume', body, applies: of(WRITTEN, [SUSPENDED]) },
  { act: 'procedure.withdraw', body, applies: of(WRITTEN, [PROPOSED, ...RUNNING]) },
  { act: 'procedure.confirm', body, applies: ({ requested }) => requested === true },
  { act: 'procedure.decline', body, applies: ({ requested }) => requested === true },
];

/** A finding is put to its group once its reviews let the group agree to it. */
const requireReviewedFinding = ({ wanted, supporting, asking }: Needs): void =>
  requireReviewed({ wanted: Number(wanted), supporting: Number(supporting), asking: Number(asking) });

/** Which acts procedures, and bodies, offer to the viewer. */
@Injectable()
export class ProcedureOffers {
  constructor(private readonly viewerCan: ViewerCan) {}

  /** Called once, by the module. */
  offer(): void {
    this.viewerCan.offer('Procedure', ...OFFERS);
    for (const act of ['procedure.openSilence', 'procedure.openVote']) {
      this.viewerCan.offer('Body', { act, body: ({ id }) => String(id) });
      this.viewerCan.offer('TermsVersion', {
        ...{ act, body: ({ decidingBodyId }) => String(decidingBodyId) },
        applies: ({ state }) => state === TermsState.CIRCULATED,
      });
      this.viewerCan.offer('Finding', {
        ...{ act, body },
        applies: ({ state, putToDecision }) => state === 'UNDER_REVIEW' && putToDecision !== true,
        check: requireReviewedFinding,
      });
    }
    this.viewerCan.offer('Meeting', {
      ...{ act: 'procedure.adoptByConsensus', body },
      applies: ({ state }) => state === MeetingState.IN_SESSION,
    });
  }
}
