import { Injectable } from '@nestjs/common';
import type { Label } from '../handling/label.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { PaperEntity } from './paper.entity.js';
import type { PaperKind, PaperRelation } from './paper.enums.js';
import type { Series } from './symbol.js';

/** What issuing a paper needs to know of its body. */
export interface PaperBody {
  readonly id: string;
  readonly workingGroupId: string;
  readonly symbolPrefix: string;
  /** Year in the body's home zone: part of the symbol. */
  readonly year: number;
}

export interface PaperMeeting {
  readonly bodyId: string;
  readonly label: Label;
}

/** A paper that stands, with what a mail about it says. */
export interface Issued {
  readonly kind: PaperKind;
  readonly symbol: string;
  readonly title: string;
  readonly label: string;
  readonly body: string;
}
/** The text of a paper's file, as it was read for finding it. */
export interface PaperText {
  readonly id: string;
  readonly contentType: string;
  readonly state: 'READ' | 'EMPTY' | 'FAILED';
  readonly text: string;
}
export interface PaperReader {
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
}

/**
 * Statements of the write side. A number is taken under the lock of its series' row, or of the paper that it follows,
 * which is held until the act commits: numbers have no gaps, and that of an act that was rolled back goes to the next.
 */
@Injectable()
export class PaperRepository extends VersionedRepository<PaperEntity> {
  constructor(transaction: Transaction) {
    super(transaction, PaperEntity);
  }

  async body(id: string): Promise<PaperBody | undefined> {
    const [body] = await this.transaction.query<PaperBody>(
      `select id, working_group_id as "workingGroupId", symbol_prefix as "symbolPrefix",
              extract(year from now() at time zone home_time_zone)::int as year from body where id = $1`,
      [id],
    );
    return body;
  }

  async meeting(id: string): Promise<PaperMeeting | undefined> {
    const text = `select body_id as "bodyId", label from meeting where id = $1`;
    return (await this.transaction.query<PaperMeeting>(text, [id]))[0];
  }

  /** Whether a paper of one body may belong to a meeting of another: of the same, or of its working group. */
  async sharesBody(paperBody: string, meetingBody: string): Promise<boolean> {
    const rows = await this.transaction.query(`select from body where id = $1 and ($2 = id or $2 = working_group_id)`, [
      paperBody,
      meetingBody,
    ]);
    return rows.length > 0;
  }

  async nextNumber(bodyId: string, year: number, series: Series): Promise<number> {
    const [row] = await this.transaction.query<{ number: number }>(
      `insert into symbol_series (body_id, year, series, last_number) values ($1, $2, $3, 1)
       on conflict (body_id, year, series) do update set last_number = symbol_series.last_number + 1 returning last_number as number`,
      [bodyId, year, series],
    );
    return row?.number ?? 0;
  }

  /** Of the paper itself, whose row is locked: nothing is ever removed, so there is no number to be used again. */
  async nextAfter(baseId: string, relation: PaperRelation): Promise<number> {
    const [row] = await this.transaction.query<{ number: number }>(
      `select coalesce(max(relation_number), 0) + 1 as number from paper where base_id = $1 and relation = $2`,
      [baseId, relation],
    );
    return row?.number ?? 0;
  }

  async opened(paperId: string, memberId: string): Promise<void> {
    await this.transaction.query(
      `insert into paper_opening (paper_id, member_id) values ($1, $2) on conflict do nothing`,
      [paperId, memberId],
    );
  }

  /** The texts of the files of papers, as far as they could be read; those that were not read yet are missing. */
  texts(paperIds: readonly string[]): Promise<PaperText[]> {
    return this.transaction.query<PaperText>(
      `select p.id, p.content_type as "contentType", t.state, t.text
         from paper p join file_text t on t.upload_id = p.upload_id where p.id = any($1)`,
      [paperIds],
    );
  }

  /** How long those texts are, without reading them. */
  async lengths(paperIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.transaction.query<{ id: string; length: number }>(
      `select p.id, length(t.text) as length from paper p join file_text t on t.upload_id = p.upload_id where p.id = any($1)`,
      [paperIds],
    );
    return new Map(rows.map(({ id, length }) => [id, length]));
  }

  /** The paper, while it stands: what was withdrawn before its mail went is not told. */
  async issued(id: string): Promise<Issued | undefined> {
    const [row] = await this.transaction.query<Issued>(
      `select p.kind, p.symbol, p.title, p.label, b.name as body from paper p join body b on b.id = p.body_id
        where p.id = $1 and p.state = 'ISSUED'`,
      [id],
    );
    return row;
  }

  /** Those for whom it is and who can be written to, as they stand today; not who issued it. */
  readers(paperId: string, memberId: string | null): Promise<PaperReader[]> {
    return this.transaction.query<PaperReader>(
      `select m.id as "memberId", m.name, a.email as address
         from paper_reader r join paper p on p.id = r.paper_id
         join member m on m.id = r.member_id join account a on a.id = m.account_id and a.state = 'ACTIVE'
        where r.paper_id = $1 and m.id <> p.issued_by and ($2::uuid is null or m.id = $2)`,
      [paperId, memberId],
    );
  }
}
