import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module.js';
import { FilesModule } from '../../files/files.module.js';
import { FindingsModule } from '../findings.module.js';
import { FindingImportRepository } from './finding-import.repository.js';
import { FindingImportResolver } from './finding-import.resolver.js';
import { FindingImportService } from './finding-import.service.js';
import { TextPreview } from './text-preview.js';

/** Findings that come from elsewhere. */
@Module({
  imports: [DocumentsModule, FilesModule, FindingsModule],
  providers: [FindingImportResolver, FindingImportService, FindingImportRepository, TextPreview],
})
export class ImportingModule {}
