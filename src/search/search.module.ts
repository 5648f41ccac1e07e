import { Global, Module } from '@nestjs/common';
import { Readings } from '../kernel/reading/registry.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FilesModule } from '../files/files.module.js';
import { FileTextRepository } from './file-text.repository.js';
import { FileTexts } from './file-texts.js';
import { SearchReading } from './search.reading.js';
import { SearchResolver } from './search.resolver.js';
import { Searchables } from './searchables.js';

@Global()
@Module({
  imports: [DocumentsModule, FilesModule],
  providers: [Searchables, SearchResolver, FileTexts, FileTextRepository],
  exports: [Searchables],
})
export class SearchModule {
  constructor(readings: Readings, searchables: Searchables, files: FileTexts) {
    const reading = new SearchReading(readings, searchables);
    readings.define(...reading.types());
    readings.answer(...reading.roots());
    files.listen();
  }
}
