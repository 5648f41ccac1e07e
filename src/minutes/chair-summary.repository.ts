import { Injectable } from '@nestjs/common';
import type { Label } from '../handling/label.js';
import { Transaction } from '../kernel/transaction.js';

interface PublishedSummary {
  readonly id: string;
  readonly meetingId: string;
  readonly bodyId: string;
  readonly number: number;
  readonly textMarkdown: string;
  readonly label: Label;
  /** The member. */
  readonly by: string;
  readonly publishedAt: Date;
}

@Injectable()
export class ChairSummaryRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Whether a member presided over a meeting, if only for a while. */
  async presided(memberId: string | null, meetingId: string): Promise<boolean> {
    const presided = await this.transaction.query(`select 1 from presiding where meeting_id = $1 and member_id = $2`, [
      meetingId,
      memberId,
    ]);
    return presided.length > 0;
  }

  /** The number of the version that stands; 0 when there is none. */
  async last(meetingId: string): Promise<number> {
    const [found] = await this.transaction.query<{ number: number }>(
      `select coalesce(max(number), 0) as number from chair_summary where meeting_id = $1`,
      [meetingId],
    );
    return found?.number ?? 0;
  }

  async add(summary: PublishedSummary): Promise<void> {
    const { id, meetingId, bodyId, number, textMarkdown, label, by, publishedAt } = summary;
    await this.transaction.query(
      `insert into chair_summary (id, meeting_id, body_id, number, text_markdown, label, published_by, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, meetingId, bodyId, number, textMarkdown, label, by, publishedAt],
    );
  }
}
