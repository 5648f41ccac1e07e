import { Injectable } from '@nestjs/common';
import type { Label } from '../../handling/label.js';
import { Transaction } from '../../kernel/transaction.js';
import type { ExportFormat, ExportState } from './export.enums.js';
import type { ExportedFinding } from './exported-finding.js';
import type { ExportLanguage } from './export-words.js';

export interface ExportRow {
  readonly id: string;
  readonly accountId: string;
  readonly labelCeiling: Label;
  readonly format: ExportFormat;
  readonly language: ExportLanguage;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly state: ExportState;
  readonly attempt: number;
  readonly label: Label | null;
  readonly fileName: string | null;
  readonly storageKey: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly requestedAt: Date;
  readonly expiresAt: Date | null;
}

/** A finding of a file, with what its reader was told of who wrote it. */
export interface ExportLine {
  readonly id: string;
  readonly label: Label;
  readonly author: string | null;
  readonly party: string | null;
}

interface File {
  readonly fileName: string;
  readonly storageKey: string;
  readonly size: number;
  readonly sha256: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

const COLUMNS = `e.id, e.account_id as "accountId", e.label_ceiling as "labelCeiling", e.format, e.language, e.asked, e.state,
  e.attempt, e.label, e.file_name as "fileName", e.storage_key as "storageKey", e.size_bytes::float8 as size, e.sha256,
  e.requested_at as "requestedAt", e.expires_at as "expiresAt"`;

/** Statements on exports, all inside the running transaction. */
@Injectable()
export class ExportRepository {
  constructor(private readonly transaction: Transaction) {}

  /** How many exports of an account wait, run or are kept. Locks the account, so that two at once are counted in turn. */
  async kept(accountId: string): Promise<number> {
    await this.transaction.query(`select from account where id = $1 for no key update`, [accountId]);
    const text = `select count(*)::int as n from finding_export where account_id = $1 and state in ('WAITING', 'RUNNING', 'READY')`;
    return (await this.transaction.query<{ n: number }>(text, [accountId]))[0]?.n ?? 0;
  }

  async add(
    started: Pick<ExportRow, 'id' | 'accountId' | 'labelCeiling' | 'format' | 'language' | 'asked' | 'requestedAt'>,
    total: number,
  ): Promise<void> {
    const { id, accountId, labelCeiling, format, language, asked, requestedAt } = started;
    await this.transaction.query(
      `insert into finding_export (id, account_id, label_ceiling, format, language, asked, total, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, accountId, labelCeiling, format, language, JSON.stringify(asked), total, requestedAt],
    );
  }

  async find(id: string): Promise<ExportRow | undefined> {
    return (
      await this.transaction.query<ExportRow>(`select ${COLUMNS} from finding_export e where e.id = $1`, [id])
    )[0];
  }

  async lock(id: string): Promise<ExportRow | undefined> {
    const text = `select ${COLUMNS} from finding_export e where e.id = $1 for update`;
    return (await this.transaction.query<ExportRow>(text, [id]))[0];
  }

  /** Begins anew, as often as it takes: nothing of an earlier turn counts. Nothing when it is over. */
  async begin(id: string): Promise<ExportRow | undefined> {
    const [row] = await this.transaction.query<{ id: string }>(
      `with begun as (update finding_export set state = 'RUNNING', attempt = attempt + 1, written = 0, label = null
         where id = $1 and state in ('WAITING', 'RUNNING') returning id) select id from begun`,
      [id],
    );
    // Once the row is ours: a turn that still writes has its lines in by then.
    await this.transaction.query(`delete from finding_export_line where export_id = $1`, [id]);
    return row && this.find(id);
  }

  async counted({ id, attempt }: ExportRow, total: number, label: Label): Promise<void> {
    await this.transaction.query(
      `update finding_export set total = $3, label = $4 where id = $1 and attempt = $2 and state = 'RUNNING'`,
      [id, attempt, total, label],
    );
  }

  /** Notes findings as written; whether this turn is still the one that writes. */
  async wrote(
    { id, attempt }: ExportRow,
    written: number,
    from: number,
    lines: readonly ExportLine[],
  ): Promise<boolean> {
    const rows = await this.transaction.query<unknown>(
      `with going as (update finding_export set written = $3 where id = $1 and attempt = $2 and state = 'RUNNING' returning id),
       kept as (insert into finding_export_line (export_id, place, finding_id, label, author, party)
         select going.id, $4::int + row_number() over (), line.id, line.label, line.author, line.party
           from going, unnest($5::uuid[], $6::text[], $7::text[], $8::text[]) line(id, label, author, party))
       select id from going`,
      [
        ...[id, attempt, written, from],
        ...[lines.map((line) => line.id), lines.map(({ label }) => label)],
        ...[lines.map(({ author }) => author), lines.map(({ party }) => party)],
      ],
    );
    return rows.length > 0;
  }

  /** The file is there, with so many findings; false when somebody stopped it, or another turn writes it. */
  async ready({ id, attempt }: ExportRow, total: number, file: File): Promise<boolean> {
    const rows = await this.transaction.query<unknown>(
      `with done as (update finding_export set state = 'READY', total = $3, written = $3, file_name = $4, storage_key = $5,
           size_bytes = $6, sha256 = $7, finished_at = $8, expires_at = $9
         where id = $1 and attempt = $2 and state = 'RUNNING' returning id) select id from done`,
      [id, attempt, total, file.fileName, file.storageKey, file.size, file.sha256, file.at, file.expiresAt],
    );
    return rows.length > 0;
  }

  /** Ends it without a file. */
  async end(id: string, state: ExportState, at: Date): Promise<void> {
    await this.transaction.query(
      `update finding_export set state = $2, storage_key = null, finished_at = $3, expires_at = null where id = $1`,
      [id, state, at],
    );
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query(`delete from finding_export where id = $1`, [id]);
  }

  /** What is in a file, some at a time. */
  lines(id: string, after: number, most: number): Promise<(ExportLine & { readonly place: number })[]> {
    return this.transaction.query(
      `select place, finding_id as id, label, author, party from finding_export_line where export_id = $1 and place > $2 order by place limit $3`,
      [id, after, most],
    );
  }
}

export const lineOf = ({ id, label, author, originatingParty }: ExportedFinding): ExportLine => ({
  ...{ id: id.slice('fnd_'.length), label, author: author?.id ?? null, party: originatingParty?.id ?? null },
});
