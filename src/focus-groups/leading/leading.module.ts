import { Module } from '@nestjs/common';
import { Readings } from '../../kernel/reading/registry.js';
import { MembersModule } from '../../members/members.module.js';
import { FocusGroupsModule } from '../focus-groups.module.js';
import { LeadEndService } from './lead-end.service.js';
import { LeadLeftMail } from './lead-left-mail.js';
import { leadLeftFields, leadLeftRoots } from './lead-left.reading.js';
import { LeadLeftRepository } from './lead-left.repository.js';
import { LeadingResolver } from './leading.resolver.js';

/** What becomes of a group when a seat that leads it leaves the committee. */
@Module({
  imports: [FocusGroupsModule, MembersModule],
  providers: [LeadingResolver, LeadEndService, LeadLeftMail, LeadLeftRepository],
})
export class LeadingModule {
  constructor(readings: Readings, mail: LeadLeftMail) {
    mail.listen();
    readings.extend('Lead', leadLeftFields);
    readings.answer(...leadLeftRoots);
  }
}
