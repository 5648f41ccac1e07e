import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { ViewerCan } from '../kernel/policy/viewer-can.js';
import { ProgressReportController } from './progress-report.controller.js';
import { ProgressReportResolver } from './progress-report.resolver.js';
import { ReportReading } from './report-reading.js';

/** What a focus group did in a period, drafted from its records. */
@Module({
  imports: [DocumentsModule],
  controllers: [ProgressReportController],
  providers: [ProgressReportResolver, ReportReading],
})
export class ProgressReportsModule {
  constructor(viewerCan: ViewerCan) {
    viewerCan.offer('Body', {
      act: 'focus-group.draftProgressReport',
      body: ({ id }) => String(id),
      applies: ({ kind }) => kind === 'FOCUS_GROUP',
    });
  }
}
