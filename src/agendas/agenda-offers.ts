import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from '../meetings/convening.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { meetingOf } from '../meetings/meeting-offers.js';
import { AgendaEntity } from './agenda.entity.js';
import { AgendaState } from './agenda.enums.js';
import { notOfASeat } from './item-proposal.entity.js';

/** As much of an agenda as its rules on what can be done with it look at. */
function agendaOf({ agendaState, itemsDueAt }: Needs): AgendaEntity {
  return Object.assign(AgendaEntity.provisional(''), {
    state: agendaState as AgendaState,
    itemsDueAt: typeof itemsDueAt === 'string' ? new Date(itemsDueAt) : null,
  });
}

/** Which acts on its agenda a meeting offers to the viewer. */
@Injectable()
export class AgendaOffers {
  constructor(
    private readonly viewerCan: ViewerCan,
    private readonly clock: Clock,
  ) {}

  /** Called once, by the module. */
  offer(): void {
    const body = (thing: Needs, viewer: Viewer): string =>
      convenedIn(viewer, String(thing['bodyId']), String(thing['workingGroup']));
    const toBeSet = (thing: Needs): void => {
      meetingOf(thing).requireOpen(this.clock.now());
      agendaOf(thing).requireNotAdopted();
    };
    const callable = (thing: Needs): void => {
      meetingOf(thing).requireNotBegun(this.clock.now());
      agendaOf(thing).requireNoCall(this.clock.now());
    };
    const proposable = (thing: Needs): void => {
      meetingOf(thing).requireOpen(this.clock.now());
      agendaOf(thing).requireCall();
      if (thing['speaks'] !== true) throw notOfASeat();
    };
    const goesOn = ({ state }: Needs): boolean => state === MeetingState.IN_SESSION;
    const begun = (thing: Needs): boolean => goesOn(thing) || thing['state'] === MeetingState.HELD;
    const isAdopted = ({ agendaState }: Needs): boolean => agendaState === AgendaState.ADOPTED;
    const wasCalled = ({ itemsDueAt }: Needs): boolean => itemsDueAt !== null;
    this.viewerCan.offer(
      'Meeting',
      { act: 'meeting.setAgenda', body, check: toBeSet },
      { act: 'agenda.annotate', body, check: toBeSet },
      { act: 'agenda.adopt', body, applies: (thing) => goesOn(thing) && !isAdopted(thing) },
      { act: 'agenda.amend', body, applies: (thing) => goesOn(thing) && isAdopted(thing) },
      { act: 'agenda.callForItems', body, check: callable },
      { act: 'agenda.proposeItem', body, applies: wasCalled, check: proposable },
      { act: 'agenda.withdrawItemProposal', body, applies: wasCalled, check: proposable },
      { act: 'agenda.placeItemProposal', body, applies: wasCalled, check: toBeSet },
      { act: 'agenda.declineItemProposal', body, applies: wasCalled, check: toBeSet },
      { act: 'agenda.carryOverItems', body, check: toBeSet },
      { act: 'agenda.deferItem', body, applies: begun },
      { act: 'agenda.markItemNotReached', body, applies: begun },
      { act: 'agenda.markItemTaken', body, applies: begun },
    );
  }
}
