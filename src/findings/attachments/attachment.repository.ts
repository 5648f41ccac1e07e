import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../../files/uploads.js';
import type { Label } from '../../handling/label.js';
import { Transaction } from '../../kernel/transaction.js';
import type { FindingEntity } from '../finding.entity.js';

export interface Attachment extends ReceivedFile {
  readonly bodyId: string;
  readonly id: string;
  readonly findingId: string;
  /** The stricter one of its own and the finding's. */
  readonly label: Label;
}

const COLUMNS = `a.id, a.finding_id as "findingId", f.body_id as "bodyId", a.upload_id as "uploadId", a.file_name as "fileName",
  a.content_type as "contentType", a.size_bytes as size, a.sha256, stricter_label(a.own_label, f.label) as label`;

/** Statements on the files of findings, inside the running transaction; those that write, with the finding locked. */
@Injectable()
export class AttachmentRepository {
  constructor(private readonly transaction: Transaction) {}

  async find(id: string): Promise<Attachment | undefined> {
    const [row] = await this.transaction.query<Attachment>(
      `select ${COLUMNS} from finding_attachment a join finding f on f.id = a.finding_id where a.id = $1 and a.removed_at is null`,
      [id],
    );
    return row;
  }

  /** Of which finding it is or was a file. */
  async findingOf(id: string): Promise<string | undefined> {
    const [row] = await this.transaction.query<{ findingId: string }>(
      `select finding_id as "findingId" from finding_attachment where id = $1`,
      [id],
    );
    return row?.findingId;
  }

  async count(findingId: string): Promise<number> {
    const [row] = await this.transaction.query<{ count: number }>(
      `select count(*)::int as count from finding_attachment where finding_id = $1 and removed_at is null`,
      [findingId],
    );
    return row?.count ?? 0;
  }

  /** The strictest label under which a file of this content is or was in the group; drafts are their authors' alone. */
  async strictest(sha256: string, { id, bodyId }: FindingEntity): Promise<Label | null> {
    const [row] = await this.transaction.query<{ label: Label }>(
      `select stricter_label(a.own_label, f.label) as label
         from finding_attachment a join finding f on f.id = a.finding_id
        where a.sha256 = $1 and f.body_id = $2 and (f.state <> 'DRAFT' or f.id = $3)
        order by array_position('{AMBER_STRICT,AMBER,GREEN,CLEAR}'::text[], stricter_label(a.own_label, f.label)) limit 1`,
      [sha256, bodyId, id],
    );
    return row?.label ?? null;
  }

  async add(
    id: string,
    { id: findingId, updatedAt }: FindingEntity,
    { uploadId, fileName, contentType, size, sha256 }: ReceivedFile,
    { ownLabel, by }: { readonly ownLabel: Label | null; readonly by: string },
  ): Promise<void> {
    await this.transaction.query(
      `insert into finding_attachment (id, finding_id, upload_id, file_name, content_type, size_bytes, sha256, own_label, attached_by, attached_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, findingId, uploadId, fileName, contentType, size, sha256, ownLabel, by, updatedAt],
    );
  }

  async label(id: string, label: Label): Promise<void> {
    await this.transaction.query(`update finding_attachment set own_label = $2 where id = $1`, [id, label]);
  }

  async remove(id: string, by: string, at: Date): Promise<void> {
    await this.transaction.query(`update finding_attachment set removed_by = $2, removed_at = $3 where id = $1`, [
      ...[id, by, at],
    ]);
  }
}
