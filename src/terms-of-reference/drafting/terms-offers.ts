import { Injectable } from '@nestjs/common';
import { Policy } from '../../kernel/policy/policy.js';
import { type Needs, type OfferedAct, ViewerCan } from '../../kernel/policy/viewer-can.js';
import { TermsState } from '../terms.enums.js';

const ON_OPEN_TEXT = [
  'terms.titleVersion',
  'terms.addClause',
  'terms.editClause',
  'terms.moveClause',
  'terms.removeClause',
  'terms.restoreClause',
  'terms.renumberClauses',
  'terms.importText',
  'terms.withdrawVersion',
  'terms.setProvision',
  'terms.disposeOfAmendment',
];

/** Which acts bodies and versions offer to the viewer. */
@Injectable()
export class TermsOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly policy: Policy,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const isIn =
      (...states: readonly string[]) =>
      ({ state }: Needs): boolean =>
        states.includes(String(state));
    const open = isIn(TermsState.DRAFT, TermsState.CIRCULATED);
    const discussed = isIn(TermsState.DRAFT, TermsState.CIRCULATED, TermsState.PUT_TO_DECISION);
    const onOpenText = ON_OPEN_TEXT.map((act): OfferedAct => ({ act, body, applies: open }));
    this.viewerCan.offer(
      'Body',
      { act: 'terms.record', body: ({ id }) => String(id) },
      { act: 'terms.draftVersion', body: ({ id }) => String(id) },
    );
    this.viewerCan.offer(
      'TermsVersion',
      { act: 'terms.circulateVersion', body, applies: isIn(TermsState.DRAFT) },
      ...onOpenText,
      { ...this.discussing('terms.proposeAmendment'), applies: open },
      { ...this.discussing('terms.withdrawAmendment'), applies: open },
      { act: 'seat.recordOnBehalf', body: decidingBody, applies: open },
      { ...this.discussing('terms.commentOnClause'), applies: discussed },
      {
        ...this.discussing('terms.resolveComment'),
        applies: discussed,
        // Anybody resolves a comment of their own (`ClauseComment.own`); this is about those of others.
        check: (thing, viewer) => this.policy.may('terms.editClause', viewer, body(thing)),
      },
    );
  }

  /** Of those inside the body, and of those in the committee that decides on its terms. */
  private discussing(act: string): OfferedAct {
    return {
      act,
      body: (thing, viewer) => (this.policy.allows(act, viewer, body(thing)) ? body(thing) : decidingBody(thing)),
    };
  }
}

const body = ({ bodyId }: Needs): string => String(bodyId);
const decidingBody = ({ decidingBodyId }: Needs): string => String(decidingBodyId);
