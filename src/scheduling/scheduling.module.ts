import { Module } from '@nestjs/common';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { convenedIn } from '../meetings/convening.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { BurdenRepository } from './burden.repository.js';
import { FairnessLedgers } from './fairness-ledgers.js';
import { Gathering } from './gathering.js';
import { SeatHoursModule } from './hours/seat-hours.module.js';
import { MeetingPlanRepository } from './plans/meeting-plan.repository.js';
import { PlanCallingService } from './plans/plan-calling.service.js';
import { PlanChangesService } from './plans/plan-changes.service.js';
import { PlanDesk } from './plans/plan-desk.js';
import { PlanExplanations } from './plans/plan-explanations.js';
import { offerPlans } from './plans/plan-offers.js';
import {
  meetingPlanReading,
  planDaysReading,
  plannedMeetingReading,
  planRoots,
  plansOfBody,
} from './plans/plan.reading.js';
import { BodyPlansResolver, MeetingPlanResolver } from './plans/plan.resolver.js';
import { PlanService } from './plans/plan.service.js';
import { ProvidedRhythm } from './plans/provided-rhythm.js';
import { Planning } from './plans/planning.js';
import { Anchors } from './year/anchors.js';
import { Cadences } from './year/cadences.js';
import { YearCalendars } from './year/year-calendars.js';
import { YearRepository } from './year/year.repository.js';
import { YearResolver } from './year/year.resolver.js';
import { PublicEvents } from './public-events.js';
import { SchedulingResolver } from './scheduling.resolver.js';
import { SuggestingSlots } from './suggesting-slots.js';

/** When a body meets: slots suggested, series planned, and the hours that meetings cost shared evenly. */
@Module({
  imports: [MeetingsModule, SeatHoursModule],
  providers: [
    ...[SchedulingResolver, SuggestingSlots, FairnessLedgers, BurdenRepository, Gathering, PublicEvents],
    ...[MeetingPlanResolver, BodyPlansResolver, PlanService, PlanChangesService, PlanCallingService, PlanDesk],
    ...[YearResolver, Cadences, Anchors, YearCalendars, YearRepository],
    ...[PlanExplanations, Planning, ProvidedRhythm, MeetingPlanRepository],
  ],
})
export class SchedulingModule {
  constructor(viewerCan: ViewerCan, readings: Readings) {
    for (const act of ['scheduling.suggest', 'scheduling.read-ledger', 'scheduling.read-cadence'])
      viewerCan.offer('Body', {
        act,
        body: ({ id, workingGroup }, viewer) => convenedIn(viewer, String(id), String(workingGroup)),
      });
    offerPlans(viewerCan);
    readings.define(meetingPlanReading, plannedMeetingReading, planDaysReading);
    readings.extend('Body', { meetingPlans: plansOfBody });
    readings.answer(...planRoots);
  }
}
