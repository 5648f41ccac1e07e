import { Module } from '@nestjs/common';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { Readings } from '../kernel/reading/registry.js';
import { ViewerFacts } from '../kernel/viewer/viewer-facts.js';
import { MembersModule } from '../members/members.module.js';
import { bodiesFacts } from './bodies.facts.js';
import { BodyRosterResolver } from './body-roster.resolver.js';
import { bodyReading, bodyRoots } from './body.reading.js';
import { BodyResolver } from './body.resolver.js';
import { ChairWaivers } from './chair-waivers.js';
import { DecidingBodies } from './deciding-bodies.js';
import { DecidingBodyRepository } from './deciding-body.repository.js';
import { DeparturesFromBodies } from './departures-from-bodies.js';
import { RecordingOnBehalf } from './on-behalf-of.js';
import {
  chairReading,
  observerReading,
  regionalSeatsReading,
  rosterFields,
  secretaryReading,
} from './roster.reading.js';
import { peopleActs, rosterActs } from './roster.acts.js';
import { RosterDesk } from './roster-desk.js';
import { RosterRepository } from './roster.repository.js';
import { RosterResolver } from './roster.resolver.js';
import { RosterService } from './roster.service.js';
import { SeatDesk } from './seat-desk.js';
import { SeatRepository } from './seat.repository.js';
import { SeatResolver } from './seat.resolver.js';
import { SeatService } from './seat.service.js';
import { memberFields, partyFields, standingReading } from './standing.reading.js';
import { MemberStandingResolver, PartyStandingResolver } from './standing.resolver.js';
import { Speakers } from './speakers.js';
import { TermRulesInForce } from './term-rules.js';
import { Voices } from './voices.js';
import { delegateReading, seatReading, seatTermReading } from './seat.reading.js';
import { seatRoots } from './viewer-seats.reading.js';

@Module({
  imports: [MembersModule],
  providers: [
    BodyResolver,
    BodyRosterResolver,
    ChairWaivers,
    DecidingBodies,
    DecidingBodyRepository,
    DeparturesFromBodies,
    MemberStandingResolver,
    PartyStandingResolver,
    RecordingOnBehalf,
    RosterDesk,
    RosterRepository,
    RosterResolver,
    RosterService,
    SeatDesk,
    SeatRepository,
    SeatResolver,
    SeatService,
    Speakers,
    TermRulesInForce,
    Voices,
  ],
  exports: [ChairWaivers, DecidingBodies, RecordingOnBehalf, Speakers, Voices],
})
export class BodiesModule {
  constructor(readings: Readings, facts: ViewerFacts, viewerCan: ViewerCan) {
    facts.contribute(bodiesFacts);
    readings.define(bodyReading, standingReading, seatReading, seatTermReading, delegateReading);
    readings.define(chairReading, observerReading, secretaryReading, regionalSeatsReading);
    readings.extend('Body', rosterFields);
    readings.answer(...bodyRoots, ...seatRoots);
    readings.extend('Member', memberFields);
    readings.extend('Party', partyFields);
    viewerCan.offer('Body', ...rosterActs, ...peopleActs);
  }
}
