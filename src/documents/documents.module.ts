import { Module } from '@nestjs/common';
import { PdfWriter, WordReader, WordWriter } from './document-writers.js';
import { Writing } from './writing.js';

@Module({
  providers: [
    Writing,
    {
      provide: PdfWriter,
      inject: [Writing],
      useFactory: (writing: Writing): PdfWriter => ({ write: (document) => writing.write('pdf', document) }),
    },
    {
      provide: WordWriter,
      inject: [Writing],
      useFactory: (writing: Writing): WordWriter => ({ write: (document) => writing.write('word', document) }),
    },
    {
      provide: WordReader,
      inject: [Writing],
      useFactory: (writing: Writing): WordReader => ({ read: (file) => writing.read(file) }),
    },
  ],
  exports: [PdfWriter, WordReader, WordWriter],
})
export class DocumentsModule {}
