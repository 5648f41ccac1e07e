import { Global, Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DecisionsTaken } from '../findings/workflow/decisions-taken.js';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import { MembersModule } from '../members/members.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { ActionOwners } from './action-owners.js';
import { ActionReminderRepository } from './action-reminder.repository.js';
import { ActionReminders } from './action-reminders.js';
import { ActionRepository } from './action.repository.js';
import { ActionService } from './action.service.js';
import { ActionSuccessionRepository } from './action-succession.repository.js';
import { ActionSuccessions } from './action-successions.js';
import { AfterDecisionService } from './after-decision.service.js';
import { DatabaseDecisionsTaken } from './database-decisions-taken.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionRules } from './decision-rules.js';
import { ChallengeService } from './challenge.service.js';
import { ChallengesResolver } from './challenges.resolver.js';
import { DecisionByProcedure } from './decision-by-procedure.js';
import { DecisionService } from './decision.service.js';
import { SettingAsideRepository } from './setting-aside.repository.js';
import { actionReading } from './action.reading.js';
import {
  decisionConfirmationReading,
  decisionPositionReading,
  decisionReading,
  decisionSettingAsideReading,
  decisionChallengeReading,
  decisionRoots,
  decisionStatementReading,
  findingStepDecision,
  meetingDecisions,
  procedureDecision,
} from './decisions.reading.js';
import { Searchables } from '../search/searchables.js';
import { decisionSearch } from './decision.search.js';
import { DecisionsResolver, FindingStepDecisionResolver, MeetingDecisionsResolver } from './decisions.resolver.js';

/** Global because it fills a port of `findings`, which stands below and knows nothing of it. */
@Global()
@Module({
  imports: [BodiesModule, IdentityModule, MembersModule, ProceduresModule, ProceedingsModule],
  providers: [
    ...[DecisionsResolver, MeetingDecisionsResolver, FindingStepDecisionResolver],
    ...[DecisionService, DecisionRules, AfterDecisionService, DecisionRepository],
    ...[DecisionByProcedure, SettingAsideRepository, ChallengeService, ChallengesResolver],
    ...[ActionService, ActionRepository, ActionOwners, ActionReminders, ActionReminderRepository],
    ...[ActionSuccessions, ActionSuccessionRepository],
    { provide: DecisionsTaken, useClass: DatabaseDecisionsTaken },
  ],
  exports: [DecisionsTaken],
})
export class DecisionsModule {
  constructor(
    readings: Readings,
    searchables: Searchables,
    viewerCan: ViewerCan,
    reminders: ActionReminders,
    successions: ActionSuccessions,
    byProcedure: DecisionByProcedure,
  ) {
    byProcedure.listen();
    reminders.listen();
    successions.listen();
    searchables.offer(decisionSearch);
    readings.define(decisionReading, decisionPositionReading, decisionStatementReading, decisionConfirmationReading);
    readings.define(actionReading, decisionSettingAsideReading, decisionChallengeReading);
    readings.extend('Procedure', procedureDecision);
    readings.extend('FindingStep', findingStepDecision);
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
