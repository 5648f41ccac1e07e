import { Module } from '@nestjs/common';
import { Readings } from '../../kernel/reading/registry.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { bodyMilestones, milestoneReading } from './milestone.reading.js';
import { MilestoneRepository } from './milestone.repository.js';
import { BodyMilestonesResolver, MilestoneActsResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';

/** What groups mean to reach by when. */
@Module({
  imports: [FocusGroupsModule],
  providers: [MilestoneActsResolver, BodyMilestonesResolver, MilestoneService, MilestoneRepository],
})
export class MilestonesModule {
  constructor(readings: Readings) {
    readings.define(milestoneReading);
    readings.extend('Body', { milestones: bodyMilestones });
  }
}
