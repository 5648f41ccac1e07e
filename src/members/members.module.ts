import { Module } from '@nestjs/common';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { DepartureRows } from './departure-rows.js';
import { Departures } from './departures.js';
import { DigestRepository } from './digest.repository.js';
import { Digests } from './digests.js';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';
import { InvitationService } from './invitation.service.js';
import { MailPreferenceRepository } from './mail-preference.repository.js';
import { MailPreferences } from './mail-preferences.js';
import { memberReading, memberRoots, representationReading } from './member.reading.js';
import { MemberRepository } from './member.repository.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { MembershipService } from './membership.service.js';
import { membershipActs, partyActs } from './membership-offers.js';
import { partyNameReading, partyReading, partyRoots } from './party.reading.js';
import { PartyRepository } from './party.repository.js';
import { PartyResolver } from './party.resolver.js';
import { PartyService } from './party.service.js';
import { SignInViewerResolver } from './sign-in-viewer.resolver.js';
import { sourceDocumentReading } from './source-document.reading.js';

@Module({
  providers: [
    SignInViewerResolver,
    ...[PartyRepository, PartyService, PartyResolver],
    ...[ImportService, ImportResolver],
    ...[MemberRepository, MemberService, MemberResolver, InvitationService, MembershipService],
    ...[Departures, DepartureRows, MailPreferences, MailPreferenceRepository, Digests, DigestRepository],
  ],
  exports: [Departures, DepartureRows, MailPreferences, Digests],
})
export class MembersModule {
  constructor(readings: Readings, viewerCan: ViewerCan, digests: Digests) {
    digests.listen();
    readings.define(sourceDocumentReading, partyReading, partyNameReading, memberReading, representationReading);
    readings.answer(...partyRoots, ...memberRoots);
    viewerCan.offer('Member', ...membershipActs);
    viewerCan.offer('Party', ...partyActs);
  }
}
