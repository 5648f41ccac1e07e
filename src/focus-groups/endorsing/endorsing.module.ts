import { Module } from '@nestjs/common';
import { Readings } from '../../kernel/reading/registry.js';
import { FocalPointsModule } from '../focal-points/focal-points.module.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { endorsementReading } from './endorsement.reading.js';
import { EndorsementRepository } from './endorsement.repository.js';
import { EndorsementResolver } from './endorsement.resolver.js';
import { EndorsementService } from './endorsement.service.js';

/** Who stands behind the part of a party in a group. */
@Module({
  imports: [FocusGroupsModule, FocalPointsModule],
  providers: [EndorsementResolver, EndorsementService, EndorsementRepository],
})
export class EndorsingModule {
  constructor(readings: Readings) {
    readings.define(endorsementReading);
  }
}
