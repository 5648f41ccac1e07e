import { Injectable } from '@nestjs/common';
import { Refused } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { type ListRow, readTable } from '../members/contact-list.js';
import { ContactListFormat } from '../members/import.type.js';
import { Uploads } from './uploads.js';

const MOST_ROWS = 5000;
const MOST_BYTES = 10 * 1024 * 1024;
const FORMATS: Readonly<Record<string, ContactListFormat>> = {
  'text/csv': ContactListFormat.CSV,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ContactListFormat.XLSX,
};

/** Lists that come in as uploads: read row by row, and not kept. */
@Injectable()
export class TableUploads {
  constructor(private readonly uploads: Uploads) {}

  /** The rows of an upload of the viewer's own that are not empty, the headers among them. */
  async rows(viewer: Viewer, upload: string): Promise<ListRow[]> {
    const { contentType, content } = await this.uploads.read(viewer, upload, MOST_BYTES);
    const format = FORMATS[contentType];
    if (!format)
      throw new Refused('upload.table', 'A list is a table (.csv) or a workbook (.xlsx).', { path: ['upload'] });
    return readTable(content, format, { path: 'upload', mostRows: MOST_ROWS });
  }
}
