import { Module } from '@nestjs/common';
import { ViewerCan } from '../../kernel/policy/viewer-can.js';
import { ViewerFacts } from '../../kernel/viewer/viewer-facts.js';
import { Readings } from '../../kernel/reading/registry.js';
import { DepartureRows } from '../../members/departure-rows.js';
import { Departures } from '../../members/departures.js';
import { MembersModule } from '../../members/members.module.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { FocalPointAccess } from './focal-point.access.js';
import { focalPointReading, partyFocalPoints, standsBehindFact } from './focal-point.reading.js';
import { FocalPointRepository } from './focal-point.repository.js';
import { FocalPointActsResolver, PartyFocalPointsResolver } from './focal-point.resolver.js';
import { FocalPointService } from './focal-point.service.js';

/** Who stands behind what a party does. */
@Module({
  imports: [FocusGroupsModule, MembersModule],
  providers: [
    FocalPointActsResolver,
    PartyFocalPointsResolver,
    FocalPointService,
    FocalPointAccess,
    FocalPointRepository,
  ],
  exports: [FocalPointRepository],
})
export class FocalPointsModule {
  constructor(
    readings: Readings,
    facts: ViewerFacts,
    viewerCan: ViewerCan,
    departures: Departures,
    rows: DepartureRows,
  ) {
    facts.contribute(standsBehindFact);
    readings.define(focalPointReading);
    readings.extend('Party', { focalPoints: partyFocalPoints });
    viewerCan.offer('Body', {
      act: 'focal-point.record',
      body: ({ id }) => String(id),
      applies: ({ kind }) => kind === 'WORKING_GROUP',
    });
    departures.also('focalPoints', ({ memberId, on }) => rows.end('focal_point', memberId, on));
  }
}
