import { Module } from '@nestjs/common';
import { Readings } from '../../kernel/reading/registry.js';
import { areaStateChangeReading } from '../area.reading.js';
import { AreaStateService } from '../areas/area-state.service.js';
import { AreaRepository } from '../areas/area.repository.js';
import { AreaActsResolver } from '../areas/area.resolver.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { charterFields, charterReading } from './charter.reading.js';
import { BodyCharterResolver, CharterActsResolver, CharterFieldsResolver } from './charter.resolver.js';
import { CharterService } from './charter.service.js';

/** What a group is to do: its charter, and how far its inquiries are. */
@Module({
  imports: [FocusGroupsModule],
  providers: [
    ...[CharterActsResolver, BodyCharterResolver, CharterFieldsResolver, CharterService],
    ...[AreaActsResolver, AreaStateService, AreaRepository],
  ],
})
export class ChartersModule {
  constructor(readings: Readings) {
    readings.define(charterReading, areaStateChangeReading);
    readings.extend('Body', charterFields);
  }
}
