import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { PaperFileController } from './paper-file.controller.js';
import { PaperFiles } from './paper-files.js';
import { PaperMail } from './paper-mail.js';
import { PaperOffers } from './paper-offers.js';
import { PaperAccess } from './paper.access.js';
import { paperReading, paperRoots, papersOfMeeting } from './paper.reading.js';
import { PaperRepository } from './paper.repository.js';
import { MeetingPapersResolver, PaperResolver } from './paper.resolver.js';
import { PaperService } from './paper.service.js';

@Module({
  imports: [FilesModule, IdentityModule, MembersModule],
  controllers: [PaperFileController],
  providers: [
    ...[PaperResolver, MeetingPapersResolver, PaperService, PaperAccess, PaperRepository],
    ...[PaperFiles, PaperMail, PaperOffers],
  ],
})
export class PapersModule {
  constructor(readings: Readings, mail: PaperMail, offers: PaperOffers) {
    mail.listen();
    offers.offer();
    readings.define(paperReading);
    readings.answer(...paperRoots);
    readings.extend('Meeting', { papers: papersOfMeeting });
  }
}
