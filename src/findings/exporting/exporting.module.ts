import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { FilesModule } from '../../files/files.module.js';
import { Jobs } from '../../kernel/jobs.js';
import { Readings } from '../../kernel/reading/registry.js';
import { ExportFileController } from './export-file.controller.js';
import { ExportFiles } from './export-files.js';
import { ExportFormats } from './export-formats.js';
import { ExportReading } from './export-reading.js';
import { ExportRecord } from './export-record.js';
import { exportReading, exportRoots } from './export.reading.js';
import { ExportRepository } from './export.repository.js';
import { ExportResolver } from './export.resolver.js';
import { ExportService } from './export.service.js';
import { ExportWriting } from './export-writing.js';
import { WordFile } from './word-file.js';

/** Findings that are taken away in files. */
@Module({
  imports: [DocumentsModule, FilesModule],
  controllers: [ExportFileController],
  providers: [
    ...[ExportResolver, ExportService, ExportRepository, ExportReading, ExportRecord],
    ...[ExportWriting, ExportFiles, ExportFormats, WordFile],
  ],
})
export class ExportingModule {
  constructor(readings: Readings, jobs: Jobs, writing: ExportWriting) {
    readings.define(exportReading);
    readings.answer(...exportRoots);
    writing.listen(jobs);
  }
}
