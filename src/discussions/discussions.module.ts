import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings/findings.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import { areaThreads, bodyThreads, commentReading, commentWordingReading, findingThreads } from './comment.reading.js';
import { DiscussionOffers } from './discussion-offers.js';
import { DiscussionAccess } from './discussion.access.js';
import { DiscussionRepository } from './discussion.repository.js';
import {
  AreaThreadsResolver,
  BodyThreadsResolver,
  DiscussionResolver,
  FindingThreadsResolver,
} from './discussion.resolver.js';
import { DiscussionService } from './discussion.service.js';

/** What people say to each other of groups, areas for inquiry and findings. */
@Module({
  imports: [IdentityModule, MembersModule, FindingsModule],
  providers: [
    ...[DiscussionResolver, BodyThreadsResolver, FindingThreadsResolver, AreaThreadsResolver],
    ...[DiscussionService, DiscussionAccess, DiscussionRepository, DiscussionOffers],
  ],
})
export class DiscussionsModule {
  constructor(readings: Readings, offers: DiscussionOffers) {
    offers.offer();
    readings.define(commentReading, commentWordingReading);
    readings.extend('Body', { threads: bodyThreads });
    readings.extend('Finding', { threads: findingThreads });
    readings.extend('AreaForInquiry', { threads: areaThreads });
  }
}
