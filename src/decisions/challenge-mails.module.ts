import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { ChallengeMailRepository } from './challenge-mail.repository.js';
import { ChallengeMails } from './challenge-mails.js';

/** Mails about challenges of decisions. */
@Module({ imports: [MembersModule], providers: [ChallengeMails, ChallengeMailRepository] })
export class ChallengeMailsModule {
  constructor(mails: ChallengeMails) {
    mails.listen();
  }
}
