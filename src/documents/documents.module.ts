import { Module } from '@nestjs/common';
import { PdfWriter, WordWriter } from './document-writers.js';
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
  ],
  exports: [PdfWriter, WordWriter],
})
export class DocumentsModule {}
