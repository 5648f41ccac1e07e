import { Module } from '@nestjs/common';
import { BodiesModule } from '../bodies/bodies.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { areaReading, bodyAreas } from './area.reading.js';
import { CharterRepository } from './charters/charter.repository.js';
import { DeparturesFromGroups } from './departures-from-groups.js';
import { FocusGroupActsResolver } from './focus-group-acts.resolver.js';
import {
  groupFields,
  groupRoots,
  leadReading,
  participantReading,
  participationReading,
  partyFields,
  stateChangeReading,
} from './focus-group.reading.js';
import { FocusGroupRepository } from './focus-group.repository.js';
import { FocusGroupResolver, ParticipationFieldsResolver, PartyGroupsResolver } from './focus-group.resolver.js';
import { FocusGroupService } from './focus-group.service.js';
import { FocusGroupOffers } from './focus-group-offers.js';
import { FocalPointMail } from './focal-points/focal-point-mail.js';
import { GroupPeopleRepository } from './group-people.repository.js';
import { GroupRecord } from './group-record.js';
import { LeadPeople } from './lead-people.js';
import { LeadRepository } from './lead.repository.js';
import { LeadService } from './lead.service.js';
import { ParticipationMail } from './participation-mail.js';
import { ParticipationMailRepository } from './participation-mail.repository.js';
import { ParticipationAccess } from './participation.access.js';
import { ParticipationRepository } from './participation.repository.js';
import { ParticipationResolver } from './participation.resolver.js';
import { ParticipationService } from './participation.service.js';
import { RepresentationRepository } from './representation.repository.js';
import { SteeringAccess } from './steering-access.js';
import { participationRoots } from './viewer-participation.reading.js';
import { Searchables } from '../search/searchables.js';
import { areaSearch } from './area.search.js';

@Module({
  imports: [BodiesModule, MembersModule],
  providers: [
    ...[FocusGroupResolver, FocusGroupActsResolver, FocusGroupService, FocusGroupRepository],
    ...[LeadService, LeadPeople, LeadRepository, RepresentationRepository, SteeringAccess, GroupRecord],
    ...[ParticipationFieldsResolver, PartyGroupsResolver, ParticipationResolver, ParticipationService],
    ...[ParticipationAccess, ParticipationRepository, ParticipationMail, GroupPeopleRepository, FocusGroupOffers],
    ...[DeparturesFromGroups, CharterRepository, ParticipationMailRepository, FocalPointMail],
  ],
  exports: [
    ParticipationAccess,
    GroupPeopleRepository,
    RepresentationRepository,
    SteeringAccess,
    GroupRecord,
    FocusGroupRepository,
    CharterRepository,
    LeadRepository,
    ParticipationService,
  ],
})
export class FocusGroupsModule {
  constructor(readings: Readings, searchables: Searchables, mail: ParticipationMail, offers: FocusGroupOffers) {
    mail.listen();
    offers.offer();
    searchables.offer(areaSearch);
    readings.define(areaReading, leadReading, participationReading, participantReading, stateChangeReading);
    readings.extend('Body', { ...groupFields, areasForInquiry: bodyAreas });
    readings.extend('Party', partyFields);
    readings.answer(...groupRoots, ...participationRoots);
  }
}
