import { Module } from '@nestjs/common';
import { FindingsModule } from '../findings/findings.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { MembersModule } from '../members/members.module.js';
import {
  areaThreads,
  bodyThreads,
  commentReading,
  commentWordingReading,
  discussants,
  findingThreads,
} from './comment.reading.js';
import { CommentSpeakers } from './comment-speakers.js';
import { DiscussionOffers } from './discussion-offers.js';
import { DiscussionAccess } from './discussion.access.js';
import { DiscussionRepository } from './discussion.repository.js';
import {
  AreaThreadsResolver,
  BodyThreadsResolver,
  DiscussantsResolver,
  DiscussionResolver,
  FindingThreadsResolver,
} from './discussion.resolver.js';
import { DiscussionService } from './discussion.service.js';
import { DiscussionListeners } from './mail/discussion-listeners.js';
import { CommentByMail } from './mail/comment-by-mail.js';
import { DiscussionAddresses } from './mail/discussion-addresses.js';
import { discussionMailFields } from './mail/discussion-mail.reading.js';
import { DiscussionMailRepository } from './mail/discussion-mail.repository.js';
import { DiscussionMailResolver } from './mail/discussion-mail.resolver.js';
import { DiscussionMailService } from './mail/discussion-mail.service.js';
import { DiscussionMails } from './mail/discussion-mails.js';

import { Searchables } from '../search/searchables.js';
import { commentSearch } from './comment.search.js';

/** What people say to each other of groups, areas for inquiry and findings. */
@Module({
  imports: [IdentityModule, MembersModule, FindingsModule],
  providers: [
    ...[DiscussionResolver, BodyThreadsResolver, DiscussantsResolver, FindingThreadsResolver, AreaThreadsResolver],
    ...[CommentSpeakers, DiscussionService, DiscussionAccess, DiscussionRepository, DiscussionOffers],
    ...[DiscussionListeners, DiscussionMails, DiscussionMailRepository, DiscussionMailResolver, DiscussionMailService],
    ...[DiscussionAddresses, CommentByMail],
  ],
})
export class DiscussionsModule {
  constructor(readings: Readings, searchables: Searchables, offers: DiscussionOffers, mails: DiscussionMails) {
    mails.listen();
    offers.offer();
    searchables.offer(commentSearch);
    readings.define(commentReading, commentWordingReading);
    readings.extend('Body', { threads: bodyThreads, discussants, ...discussionMailFields });
    readings.extend('Finding', { threads: findingThreads });
    readings.extend('AreaForInquiry', { threads: areaThreads });
  }
}
