import { Injectable } from '@nestjs/common';
import { csvFile } from './csv-file.js';
import { ExportFormat } from './export.enums.js';
import type { About, Pages } from './exported-finding.js';
import { jsonFile } from './json-file.js';
import { WordFile } from './word-file.js';
import { workbookFile } from './workbook-file.js';

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  JSON: 'application/json; charset=utf-8',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Each sort of file, written as the findings come. */
@Injectable()
export class ExportFormats {
  constructor(private readonly word: WordFile) {}

  async write(format: ExportFormat, about: About, pages: Pages): Promise<AsyncIterable<Buffer>> {
    switch (format) {
      case ExportFormat.CSV:
        return csvFile(about, pages);
      case ExportFormat.XLSX:
        return workbookFile(about, pages);
      case ExportFormat.JSON:
        return jsonFile(about, pages);
      case ExportFormat.DOCX:
        return this.word.write(about, pages);
    }
  }

  contentType(format: ExportFormat): string {
    return CONTENT_TYPES[format];
  }
}
