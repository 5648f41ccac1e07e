import { Injectable } from '@nestjs/common';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { requireChair } from './chair-summary.service.js';
import { MinutesEntity } from './minutes.entity.js';
import { MinutesState } from './minutes.enums.js';

/** Which acts on minutes a meeting, and minutes themselves, offer to the viewer. */
@Injectable()
export class MinutesOffers {
  constructor(private readonly viewerCan: ViewerCan) {}

  /** Called once, by the module. */
  offer(): void {
    const body = ({ bodyId }: Needs): string => String(bodyId);
    const isIn =
      (...states: readonly string[]) =>
      ({ state }: Needs): boolean =>
        states.includes(String(state));
    const drafted = isIn(MinutesState.DRAFT);
    const circulated = isIn(MinutesState.CIRCULATED);
    const inTime = (thing: Needs): void =>
      Object.assign(new MinutesEntity(), { state: thing['state'] }).requireCirculated(thing['running'] === true);
    this.viewerCan.offer(
      'Meeting',
      { act: 'minutes.draft', body, applies: isIn(MeetingState.HELD) },
      {
        ...{ act: 'chairSummary.publish', body, applies: isIn(MeetingState.IN_SESSION, MeetingState.HELD) },
        check: (thing, viewer) => requireChair(viewer, body(thing), thing['presided'] === true),
      },
    );
    this.viewerCan.offer(
      'Minutes',
      { act: 'minutes.recompose', body, applies: drafted },
      { act: 'minutes.change', body, applies: drafted },
      { act: 'minutes.addPassage', body, applies: drafted },
      { act: 'minutes.changePassage', body, applies: drafted },
      { act: 'minutes.removePassage', body, applies: drafted },
      { act: 'minutes.circulate', body, applies: drafted },
      { act: 'minutes.withdraw', body, applies: circulated, check: inTime },
      { act: 'minutes.correct', body, applies: circulated, check: inTime },
      { act: 'seat.recordOnBehalf', body, applies: circulated, check: inTime },
      { act: 'minutes.adopt', body, applies: isIn(MinutesState.CIRCULATED, MinutesState.ADOPTED_IN_PART) },
      { act: 'minutes.issueCorrigendum', body, applies: isIn(MinutesState.ADOPTED) },
    );
  }
}
