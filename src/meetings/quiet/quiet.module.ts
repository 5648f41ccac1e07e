import { Inject, Module } from '@nestjs/common';
import type { Config } from '../../config.js';
import { FocusGroupsModule } from '../../focus-groups/focus-groups.module.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Readings } from '../../kernel/reading/registry.js';
import { quietGroupReading, quietGroupRoots } from './quiet-group.reading.js';
import { QuietGroupRepository } from './quiet-group.repository.js';
import { QuietGroupResolver } from './quiet-group.resolver.js';
import { QuietGroupService } from './quiet-group.service.js';

/** Groups in which nothing happens, of which the chairs are asked whether they rest. */
@Module({
  imports: [FocusGroupsModule],
  providers: [QuietGroupResolver, QuietGroupService, QuietGroupRepository],
})
export class QuietModule {
  constructor(readings: Readings, @Inject(CONFIG) config: Config) {
    readings.define(quietGroupReading);
    readings.answer(...quietGroupRoots(config.dormancySuggestedAfterMonths));
  }
}
