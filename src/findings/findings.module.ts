import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { AreaFindingsResolver, BodyFindingsResolver } from './body-findings.resolver.js';
import { FindingAccess } from './finding.access.js';
import { areaFindings, bodyFindings, findingReading, findingRevisionReading, findingRoots } from './finding.reading.js';
import { FindingRepository } from './finding.repository.js';
import { FindingResolver } from './finding.resolver.js';
import { FindingService } from './finding.service.js';

@Module({
  providers: [
    FindingResolver,
    BodyFindingsResolver,
    AreaFindingsResolver,
    FindingService,
    FindingAccess,
    FindingRepository,
  ],
})
export class FindingsModule {
  constructor(readings: Readings) {
    readings.define(findingReading, findingRevisionReading);
    readings.answer(...findingRoots);
    readings.extend('Body', { findings: bodyFindings });
    readings.extend('AreaForInquiry', { findings: areaFindings });
  }
}
