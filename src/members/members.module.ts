import { Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { memberReading, memberRoots, representationReading } from './member.reading.js';
import { MemberResolver } from './member.resolver.js';
import { partyReading, partyRoots } from './party.reading.js';
import { PartyResolver } from './party.resolver.js';
import { SignInViewerResolver } from './sign-in-viewer.resolver.js';

@Module({ providers: [SignInViewerResolver, PartyResolver, MemberResolver] })
export class MembersModule {
  constructor(readings: Readings) {
    readings.define(partyReading, memberReading, representationReading);
    readings.answer(...partyRoots, ...memberRoots);
  }
}
