import { Injectable } from '@nestjs/common';
import { type Needs, type OfferedAct, ViewerCan } from '../../kernel/policy/viewer-can.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { requireSetsChathamHouse } from '../attribution/attribution.rules.js';
import { FindingEntity } from '../finding.entity.js';
import { FindingState } from '../finding.states.js';
import { capacityOf } from './handling.access.js';
import {
  type Capacity,
  partOf,
  requirePart,
  requireReleasable,
  requireTightens,
  secondPerson,
} from './handling.rules.js';
import { FindingProposalKind } from './proposal.enums.js';

const { RELEASE, RELABEL } = FindingProposalKind;
const OPEN = { [RELEASE]: 'releaseIsOpen', [RELABEL]: 'relabelIsOpen' };
const OWN = { [RELEASE]: 'isReleaseProposer', [RELABEL]: 'isRelabelProposer' };

/** As much of a finding as its rules look at. */
const entityOf = (thing: Needs): FindingEntity => Object.assign(new FindingEntity(), thing);

function capacity(thing: Needs, viewer: Viewer): Capacity {
  const { transmittedTo, committeeId, speaks } = thing;
  const committee = (transmittedTo ?? committeeId) as string | null;
  return capacityOf(viewer, entityOf(thing), { committeeId: committee, speaks: speaks === true });
}

/** What a finding offers for its handling. Who may do it, the finding says, and not the body in which they hold a role. */
@Injectable()
export class HandlingOffers {
  constructor(private readonly viewerCan: ViewerCan) {}

  /** Called once, by the module. */
  offer(): void {
    const anywhere = (): string => '';
    this.viewerCan.offer(
      'Finding',
      {
        ...{ act: 'finding.setLabel', body: anywhere },
        applies: ({ state }) => state !== FindingState.DRAFT && state !== FindingState.WITHDRAWN,
        check: (thing, viewer) => requireTightens(capacity(thing, viewer)),
      },
      {
        act: 'finding.proposeRelease',
        body: ({ bodyId }) => String(bodyId),
        applies: ({ state, releaseIsOpen, revision, releasedRevision }) =>
          (state === FindingState.NOTED || state === FindingState.APPROVED) &&
          releaseIsOpen !== true &&
          releasedRevision !== revision,
        check: (thing) => requireReleasable(entityOf(thing), thing['releasedRevision'] as number | null),
      },
      {
        ...{ act: 'finding.setChathamHouse', body: anywhere },
        applies: ({ state }) => state !== FindingState.WITHDRAWN,
        check: (thing, viewer) => requireSetsChathamHouse(entityOf(thing), capacity(thing, viewer)),
      },
      this.settles('finding.confirmRelease', RELEASE, false),
      this.settles('finding.declineRelease', RELEASE, true),
      this.settles('finding.confirmLabel', RELABEL, false),
      this.settles('finding.declineLabel', RELABEL, true),
    );
  }

  private settles(act: string, kind: FindingProposalKind, declines: boolean): OfferedAct {
    return {
      act,
      body: () => '',
      applies: (thing) => thing[OPEN[kind]] === true,
      check: (thing, viewer) => {
        const isProposer = thing[OWN[kind]] === true;
        if (isProposer && declines) return;
        if (isProposer) throw secondPerson();
        const own = capacity(thing, viewer);
        const part = partOf(kind, declines || thing['releaseWantsConsent'] === true, own);
        requirePart({ ...part, confirms: part.confirms || (declines && own.keeps) }, kind);
      },
    };
  }
}
