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
    const onOpenText = ON_OPEN_TEXT.map((act): OfferedAct => ({
      act,
      body,
      applies: isIn(TermsState.DRAFT, TermsState.CIRCULATED),
    }));
    this.viewerCan.offer(
      'Body',
      { act: 'terms.record', body: ({ id }) => String(id) },
      { act: 'terms.draftVersion', body: ({ id }) => String(id) },
    );
    this.viewerCan.offer(
      'TermsVersion',
      { act: 'terms.circulateVersion', body, applies: isIn(TermsState.DRAFT) },
      ...onOpenText,
      { ...this.discussing('terms.proposeAmendment'), applies: isIn(TermsState.DRAFT, TermsState.CIRCULATED) },
      {
        ...this.discussing('terms.commentOnClause'),
        applies: isIn(TermsState.DRAFT, TermsState.CIRCULATED, TermsState.PUT_TO_DECISION),
      },
    );
  }

  /** Of those inside the body, and of those in the committee that decides on its terms. */
  private discussing(act: string): OfferedAct {
    return {
      act,
      body: (thing, viewer) =>
        this.policy.allows(act, viewer, body(thing)) ? body(thing) : String(thing['decidingBodyId']),
    };
  }
}

const body = ({ bodyId }: Needs): string => String(bodyId);
