import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RecordedNotices } from '../meetings/recorded-notices.js';
import { MembersModule } from '../members/members.module.js';
import { ProceduresModule } from '../procedures/procedures.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { Adopting } from './adopting.js';
import { AdoptingMeeting } from './adopting-meeting.js';
import { AdoptionService } from './adoption.service.js';
import { ChairSummaryRepository } from './chair-summary.repository.js';
import { ChairSummaryService } from './chair-summary.service.js';
import { CirculationService } from './circulation.service.js';
import { RecordsRepository } from './composing/records.repository.js';
import { CorrectingService } from './correcting.service.js';
import { CorrectionPeriods } from './correction-period.js';
import { CorrigendumService } from './corrigendum.service.js';
import { DraftingResolver } from './drafting.resolver.js';
import { DraftingService } from './drafting.service.js';
import { MinutesDocumentController } from './document/minutes-document.controller.js';
import { MinutesReading } from './document/minutes-reading.js';
import { MinutesAccess } from './minutes.access.js';
import { MinutesActsResolver } from './minutes-acts.resolver.js';
import { MinutesMailRepository } from './minutes-mail.repository.js';
import { MinutesMails } from './minutes-mails.js';
import { MinutesOffers } from './minutes-offers.js';
import {
  chairSummaryReading,
  minutesAdoptionReading,
  minutesCorrectionReading,
  minutesCorrigendumReading,
  minutesPassageReading,
  minutesWordingReading,
} from './minutes-parts.reading.js';
import { meetingMinutes, minutesReading, minutesRoots } from './minutes.reading.js';
import { MinutesRecord } from './minutes-record.js';
import { MinutesRepository } from './minutes.repository.js';
import {
  ChairSummaryResolver,
  MeetingMinutesResolver,
  MinutesCorrigendumResolver,
  MinutesPassageResolver,
  MinutesResolver,
} from './minutes.resolver.js';
import { PassageRepository } from './passage.repository.js';
import { PassagesService } from './passages.service.js';
import { recordedCorrections } from './recorded-corrections.js';
import { Searchables } from '../search/searchables.js';
import { minutesSearch } from './minutes.search.js';

@Module({
  controllers: [MinutesDocumentController],
  imports: [
    BodiesModule,
    DocumentsModule,
    IdentityModule,
    MembersModule,
    MeetingsModule,
    ProceduresModule,
    ProceedingsModule,
  ],
  providers: [
    ...[MinutesResolver, MeetingMinutesResolver, DraftingResolver, MinutesActsResolver],
    ...[MinutesPassageResolver, MinutesCorrigendumResolver, ChairSummaryResolver],
    ...[DraftingService, PassagesService, CirculationService, CorrectingService, AdoptionService, CorrigendumService],
    ...[MinutesAccess, MinutesReading, MinutesRecord, MinutesRepository, PassageRepository, RecordsRepository],
    ...[
      ChairSummaryRepository,
      ChairSummaryService,
      CorrectionPeriods,
      Adopting,
      AdoptingMeeting,
      MinutesOffers,
      MinutesMails,
      MinutesMailRepository,
    ],
  ],
})
export class MinutesModule {
  constructor(
    readings: Readings,
    searchables: Searchables,
    offers: MinutesOffers,
    mails: MinutesMails,
    adopting: Adopting,
    recorded: RecordedNotices,
  ) {
    offers.offer();
    mails.listen();
    adopting.listen();
    recorded.listen(recordedCorrections);
    searchables.offer(minutesSearch);
    readings.define(minutesReading, minutesPassageReading, minutesCorrectionReading, minutesWordingReading);
    readings.define(minutesAdoptionReading, minutesCorrigendumReading, chairSummaryReading);
    readings.answer(...minutesRoots);
    readings.extend('Meeting', meetingMinutes);
  }
}
