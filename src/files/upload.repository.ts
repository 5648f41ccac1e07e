import { Injectable } from '@nestjs/common';
import { Transaction } from '../kernel/transaction.js';

export interface UploadRow {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly expiresAt: Date;
  readonly receivedAt: Date | null;
  readonly attachedAt: Date | null;
  readonly sha256: string | null;
  readonly storageKey: string | null;
}

const COLUMNS = `u.id, u.account_id as "accountId", u.file_name as "fileName", u.content_type as "contentType",
  u.size_bytes as size, u.expires_at as "expiresAt", u.received_at as "receivedAt", u.attached_at as "attachedAt",
  u.sha256, u.storage_key as "storageKey"`;

/** Statements on uploads, all inside the running transaction. */
@Injectable()
export class UploadRepository {
  constructor(private readonly transaction: Transaction) {}

  /** How many uploads of an account wait to be attached. Locks the account, so that two at once are counted in turn. */
  async waiting(accountId: string): Promise<number> {
    await this.transaction.query(`select from account where id = $1 for no key update`, [accountId]);
    const text = `select count(*)::int as n from upload where account_id = $1 and attached_at is null`;
    return (await this.transaction.query<{ n: number }>(text, [accountId]))[0]?.n ?? 0;
  }

  async add(
    upload: Pick<UploadRow, 'id' | 'accountId' | 'fileName' | 'contentType' | 'size' | 'expiresAt'>,
    secretHash: string,
    at: Date,
  ): Promise<void> {
    const { id, accountId, fileName, contentType, size, expiresAt } = upload;
    await this.transaction.query(
      `insert into upload (id, account_id, secret_hash, file_name, content_type, size_bytes, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, accountId, secretHash, fileName, contentType, size, at, expiresAt],
    );
  }

  /** The upload with an address, while its account is not suspended. */
  async bySecret(secretHash: string): Promise<UploadRow | undefined> {
    const text = `select ${COLUMNS} from upload u join account a on a.id = u.account_id and a.state = 'ACTIVE' where u.secret_hash = $1`;
    return (await this.transaction.query<UploadRow>(text, [secretHash]))[0];
  }

  /** Whether the file is now the upload's: the first that comes is. */
  async receive(id: string, storageKey: string, sha256: string, at: Date): Promise<boolean> {
    const rows = await this.transaction.query<unknown[]>(
      `with taken as (update upload set storage_key = $2, sha256 = $3, received_at = $4 where id = $1 and received_at is null returning id)
       select id from taken`,
      [id, storageKey, sha256, at],
    );
    return rows.length > 0;
  }

  async lock(id: string): Promise<UploadRow | undefined> {
    return (
      await this.transaction.query<UploadRow>(`select ${COLUMNS} from upload u where u.id = $1 for update`, [id])
    )[0];
  }

  async find(id: string): Promise<UploadRow | undefined> {
    return (await this.transaction.query<UploadRow>(`select ${COLUMNS} from upload u where u.id = $1`, [id]))[0];
  }

  async attach(id: string, at: Date): Promise<void> {
    await this.transaction.query(`update upload set attached_at = $2 where id = $1`, [id, at]);
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query(`delete from upload where id = $1`, [id]);
  }

  async storageKey(id: string): Promise<string | null> {
    const text = `select storage_key as key from upload where id = $1`;
    return (await this.transaction.query<{ key: string | null }>(text, [id]))[0]?.key ?? null;
  }
}
