import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { RecordedNotices } from '../meetings/recorded-notices.js';
import { MembersModule } from '../members/members.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { AgendaAccess } from './agenda.access.js';
import { AgendaActsResolver } from './agenda-acts.resolver.js';
import { AgendaItemResolver, MeetingAgendaResolver } from './agenda-fields.resolver.js';
import { AgendaMailRepository } from './agenda-mail.repository.js';
import { AgendaMailWriter } from './agenda-mail-writer.js';
import { AgendaMails } from './agenda-mails.js';
import { AgendaOffers } from './agenda-offers.js';
import { agendaChangeReading, itemAgenda, itemProposalReading, meetingAgenda } from './agenda.reading.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';
import { ItemProposalRepository } from './item-proposal.repository.js';
import { ItemProposalResolver } from './item-proposal.resolver.js';
import { ItemProposalService } from './item-proposal.service.js';
import { ItemService } from './item.service.js';
import { recordedProposals } from './recorded-proposals.js';

@Module({
  imports: [BodiesModule, MembersModule, MeetingsModule, PapersModule, ProceedingsModule],
  providers: [
    ...[AgendaActsResolver, ItemProposalResolver, MeetingAgendaResolver, AgendaItemResolver],
    ...[AgendaService, ItemService, ItemProposalService, AgendaAccess, AgendaRepository, ItemProposalRepository],
    ...[AgendaMails, AgendaMailWriter, AgendaMailRepository, AgendaOffers],
  ],
})
export class AgendasModule {
  constructor(readings: Readings, mails: AgendaMails, recorded: RecordedNotices, offers: AgendaOffers) {
    mails.listen();
    recorded.listen(recordedProposals);
    offers.offer();
    readings.define(agendaChangeReading, itemProposalReading);
    readings.extend('Meeting', meetingAgenda);
    readings.extend('AgendaItem', itemAgenda);
  }
}
