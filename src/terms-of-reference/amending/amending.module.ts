import { Module } from '@nestjs/common';
import { BodiesModule } from '../../bodies/bodies.module.js';
import { DocumentsModule } from '../../documents/documents.module.js';
import { Readings } from '../../kernel/reading/registry.js';
import { DispositionsController } from '../dispositions/dispositions.controller.js';
import { AmendingAccess } from './amending.access.js';
import {
  amendmentReading,
  clauseCommentReading,
  discussedClauseFields,
  discussedVersionFields,
} from './amending.reading.js';
import { CommentRepository } from './amending.repository.js';
import {
  AmendingResolver,
  AmendmentResolver,
  ClauseCommentResolver,
  DiscussedClauseResolver,
  DiscussedVersionResolver,
} from './amending.resolver.js';
import { AmendmentsService } from './amendments.service.js';
import { CommentsService } from './comments.service.js';
import { DisposingService } from './disposing.service.js';
import { ProvisionSettingService } from './provision-setting.service.js';

/** What is said of a text on its way: comments, amendments and their dispositions; and what it is to provide. */
@Module({
  imports: [BodiesModule, DocumentsModule],
  controllers: [DispositionsController],
  providers: [
    ...[AmendingResolver, AmendmentResolver, ClauseCommentResolver, DiscussedClauseResolver, DiscussedVersionResolver],
    ...[CommentsService, AmendmentsService, DisposingService, ProvisionSettingService],
    ...[AmendingAccess, CommentRepository],
  ],
})
export class AmendingModule {
  constructor(readings: Readings) {
    readings.define(clauseCommentReading, amendmentReading);
    readings.extend('Clause', discussedClauseFields);
    readings.extend('TermsVersion', discussedVersionFields);
  }
}
