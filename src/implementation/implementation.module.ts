import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings/findings.module.js';
import { FocusGroupsModule } from '../focus-groups/focus-groups.module.js';
import { Readings } from '../kernel/reading/registry.js';
import {
  commitmentReading,
  implementationOf,
  implementationReportReading,
  implementationRoots,
  isRecommendation,
} from './implementation.reading.js';
import { ImplementationRepository } from './implementation.repository.js';
import { CommitmentResolver, RecommendationFieldsResolver } from './implementation.resolver.js';
import { ImplementationService } from './implementation.service.js';

@Module({
  imports: [FindingsModule, FocusGroupsModule],
  providers: [CommitmentResolver, RecommendationFieldsResolver, ImplementationService, ImplementationRepository],
})
export class ImplementationModule {
  constructor(readings: Readings) {
    readings.define(
      { ...commitmentReading, fields: { ...commitmentReading.fields, ...implementationOf('commitment_id') } },
      implementationReportReading,
    );
    readings.extend('Finding', implementationOf('finding_id', isRecommendation));
    readings.answer(...implementationRoots);
  }
}
