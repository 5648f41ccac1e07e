import { Module } from '@nestjs/common';
import { FilesModule } from '../../files/files.module.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { ParticipationImportRepository } from './participation-import.repository.js';
import { ParticipationImportResolver } from './participation-import.resolver.js';
import { ParticipationImportService } from './participation-import.service.js';

/** Parties that take part in a group, from a list. */
@Module({
  imports: [FilesModule, FocusGroupsModule],
  providers: [ParticipationImportResolver, ParticipationImportService, ParticipationImportRepository],
})
export class ParticipationImportModule {}
