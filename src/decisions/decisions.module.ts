import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { BuiltUpon } from '../proceedings/built-upon.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { ActionOwners } from './action-owners.js';
import { ActionRepository } from './action.repository.js';
import { ActionService } from './action.service.js';
import { AfterDecisionService } from './after-decision.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionRules } from './decision-rules.js';
import { DecisionService } from './decision.service.js';
import { actionReading } from './action.reading.js';
import {
  decisionConfirmationReading,
  decisionPositionReading,
  decisionReading,
  decisionRoots,
  decisionStatementReading,
  meetingDecisions,
} from './decisions.reading.js';
import { DecisionsResolver, MeetingDecisionsResolver } from './decisions.resolver.js';

@Module({
  imports: [BodiesModule, ProceedingsModule],
  providers: [
    ...[DecisionsResolver, MeetingDecisionsResolver],
    ...[DecisionService, DecisionRules, AfterDecisionService, DecisionRepository],
    ...[ActionService, ActionRepository, ActionOwners],
  ],
})
export class DecisionsModule {
  constructor(readings: Readings, viewerCan: ViewerCan, builtUpon: BuiltUpon, decisions: DecisionRepository) {
    builtUpon.by((meetingId) => decisions.confirmedSinceEnd(meetingId));
    readings.define(decisionReading, decisionPositionReading, decisionStatementReading, decisionConfirmationReading);
    readings.define(actionReading);
    readings.answer(...decisionRoots);
    readings.extend('Meeting', meetingDecisions);
    const body = ({ bodyId }: Needs): string => String(bodyId);
    viewerCan.offer(
      'Meeting',
      { act: 'decision.record', body, applies: ({ state }) => state === MeetingState.IN_SESSION },
      {
        ...{ act: 'action.add', body },
        applies: ({ state }) => state === MeetingState.IN_SESSION || state === MeetingState.HELD,
      },
    );
  }
}
