import { Module } from '@nestjs/common';
import { PageWriter, PdfReader, PdfWriter, WordReader, WordWriter } from './document-writers.js';
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
      provide: PageWriter,
      inject: [Writing],
      useFactory: (writing: Writing): PageWriter => ({ write: (document) => writing.write('page', document) }),
    },
    {
      provide: PdfReader,
      inject: [Writing],
      useFactory: (writing: Writing): PdfReader => ({ read: (file) => writing.readPdf(file) }),
    },
    {
      provide: WordReader,
      inject: [Writing],
      useFactory: (writing: Writing): WordReader => ({ read: (file) => writing.read(file) }),
    },
  ],
  exports: [PageWriter, PdfReader, PdfWriter, WordReader, WordWriter],
})
export class DocumentsModule {}
