import { Global, Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { ItemSymbols } from '../meetings/item-symbols.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MembersModule } from '../members/members.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { ItemPaperRepository } from './item-paper.repository.js';
import { ItemPaperService } from './item-paper.service.js';
import { PaperFileController } from './paper-file.controller.js';
import { PaperFiles } from './paper-files.js';
import { PaperTexts } from './paper-texts.js';
import { PaperMail } from './paper-mail.js';
import { PaperOffers } from './paper-offers.js';
import { PaperAccess } from './paper.access.js';
import { paperReading, paperRoots, papersOfItem, papersOfMeeting } from './paper.reading.js';
import { PaperRepository } from './paper.repository.js';
import { ItemPapersResolver, MeetingPapersResolver, PaperResolver } from './paper.resolver.js';
import { PaperService } from './paper.service.js';
import { Searchables } from '../search/searchables.js';
import { paperSearch } from './paper.search.js';

@Global()
@Module({
  imports: [FilesModule, IdentityModule, MembersModule, MeetingsModule, ProceedingsModule],
  controllers: [PaperFileController],
  providers: [
    ...[PaperResolver, MeetingPapersResolver, ItemPapersResolver, PaperService, PaperAccess, PaperRepository],
    ...[PaperFiles, PaperTexts, PaperMail, PaperOffers, ItemPaperService, ItemPaperRepository],
    { provide: ItemSymbols, useExisting: ItemPaperRepository },
  ],
  exports: [ItemSymbols, ItemPaperRepository, PaperTexts],
})
export class PapersModule {
  constructor(readings: Readings, searchables: Searchables, mail: PaperMail, offers: PaperOffers) {
    mail.listen();
    offers.offer();
    searchables.offer(paperSearch);
    readings.define(paperReading);
    readings.answer(...paperRoots);
    readings.extend('Meeting', { papers: papersOfMeeting });
    readings.extend('AgendaItem', { papers: papersOfItem });
  }
}
