import { registerEnumType } from '@nestjs/graphql';

export enum ExportFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
  JSON = 'JSON',
  DOCX = 'DOCX',
}
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'What kind of file an export is.',
  valuesMap: {
    CSV: { description: 'Comma-separated values in UTF-8, a finding a row.' },
    XLSX: { description: 'A workbook for spreadsheet programs, a finding a row.' },
    JSON: { description: 'One JSON object, whose `findings` has an object for each.' },
    DOCX: { description: 'A Word document, a section for each finding.' },
  },
});

export enum ExportState {
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  READY = 'READY',
  FAILED = 'FAILED',
  CANCELLED = 'CANCELLED',
  OUTDATED = 'OUTDATED',
}
registerEnumType(ExportState, {
  name: 'ExportState',
  description: 'How far an export is.',
  valuesMap: {
    WAITING: { description: 'Its turn has not come.' },
    RUNNING: { description: 'It is being written.' },
    READY: { description: 'The file can be fetched.' },
    FAILED: { description: 'It could not be written; start another.' },
    CANCELLED: { description: 'It was stopped, or its file thrown away.' },
    OUTDATED: {
      description:
        'The file was thrown away, because something in it was tightened, or is not for its owner any more; start another.',
    },
  },
});
