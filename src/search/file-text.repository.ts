import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

export type FileTextState = 'READ' | 'EMPTY' | 'FAILED';

/** Statements on the texts of files, inside the running transaction. */
@Injectable()
export class FileTextRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The attached file that is to be read, unless it was. */
  async unread(uploadId: string): Promise<{ readonly contentType: string; readonly size: number } | undefined> {
    const [row] = await this.transaction.query<{ contentType: string; size: number }>(
      `select u.content_type as "contentType", u.size_bytes as size from upload u
        where u.id = $1 and u.attached_at is not null and not exists (select from file_text t where t.upload_id = u.id)`,
      [uploadId],
    );
    return row;
  }

  /** Files that were attached before they could be read, or whose job was lost. */
  async allUnread(): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `select u.id from upload u where u.attached_at is not null and not exists (select from file_text t where t.upload_id = u.id) order by u.attached_at limit 1000`,
    );
    return rows.map(({ id }) => id);
  }

  async add(uploadId: string, state: FileTextState, text: string): Promise<void> {
    await this.transaction.query(
      `insert into file_text (upload_id, state, text, language, words)
       select $1, $2, $3, l.language, search_words(l.language, '', $3) from search_language($3) l(language)
       on conflict (upload_id) do nothing`,
      [uploadId, state, text],
    );
  }
}
