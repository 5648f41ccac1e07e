import { Injectable } from '@nestjs/common';
import type { Label } from '../handling/label.js';
import { newId } from '../kernel/identifier.js';
import { NotFound } from '../kernel/refused.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import type { MeetingState } from '../meetings/meeting.enums.js';
import type { MinutesHead } from './canonical-text.js';
import { MinutesEntity } from './minutes.entity.js';
import type { AdoptionManner } from './minutes.enums.js';

/** What minutes need to know of their meeting. */
export interface MinutesMeeting extends MinutesHead {
  readonly label: Label;
  readonly state: MeetingState;
}

/** An adoption, with the text that was adopted by it. */
export interface Adoption {
  readonly manner: AdoptionManner;
  readonly adoptedAt: Date;
  readonly meetingId: string | null;
  readonly quorumCheckId: string | null;
  readonly text: string;
  readonly textSha256: string;
  readonly leftOver: number;
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
}

/** A change of adopted minutes that a meeting decided. */
export interface Corrigendum {
  readonly passageId: string;
  readonly formerMarkdown: string;
  readonly textMarkdown: string;
  readonly reason: string;
  readonly meetingId: string;
  readonly quorumCheckId: string | null;
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
}

/** Minutes themselves, and what is recorded beside them once. The row of the minutes is the lock of all of it. */
@Injectable()
export class MinutesRepository extends VersionedRepository<MinutesEntity> {
  constructor(transaction: Transaction) {
    super(transaction, MinutesEntity);
  }

  async exist(meetingId: string): Promise<boolean> {
    const found = await this.transaction.query(`select 1 from minutes where meeting_id = $1`, [meetingId]);
    return found.length > 0;
  }

  /** In words, when seats have seen the minutes of a meeting; null otherwise. */
  async circulatedOf(meetingId: string): Promise<string | null> {
    const found = await this.transaction.query(`select 1 from minutes where meeting_id = $1 and state <> 'DRAFT'`, [
      meetingId,
    ]);
    return found.length > 0 ? 'its minutes have been circulated.' : null;
  }

  /** The label of the meeting, and what minutes say at their head. */
  async meeting(meetingId: string): Promise<MinutesMeeting> {
    const [found] = await this.transaction.query<MinutesMeeting>(
      `select m.id as "meetingId", m.title as meeting, b.name as body, m.label, m.state from meeting m join body b on b.id = m.body_id where m.id = $1`,
      [meetingId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  /** The minutes of a passage; NOT_FOUND when there is no such passage. */
  async minutesOf(passageId: string): Promise<string> {
    const [found] = await this.transaction.query<{ id: string }>(
      `select minutes_id as id from minutes_passage where id = $1 and removed_at is null`,
      [passageId],
    );
    if (!found) throw new NotFound();
    return found.id;
  }

  /** The seats of a body by their id, and their numbers. */
  async seatNumbers(bodyId: string): Promise<ReadonlyMap<string, number>> {
    const seats = await this.transaction.query<{ id: string; number: number }>(
      `select id, number from seat where body_id = $1`,
      [bodyId],
    );
    return new Map(seats.map(({ id, number }) => [id, number]));
  }

  async addAdoption(minutesId: string, adoption: Adoption): Promise<void> {
    await this.transaction.query(
      `insert into minutes_adoption (id, minutes_id, number, manner, adopted_at, meeting_id, quorum_check_id, text, text_sha256, left_over, recorded_by, recorded_at)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 from minutes_adoption where minutes_id = $2`,
      [
        ...[newId(), minutesId, adoption.manner, adoption.adoptedAt, adoption.meetingId, adoption.quorumCheckId],
        ...[adoption.text, adoption.textSha256, adoption.leftOver, adoption.recordedBy, adoption.recordedAt],
      ],
    );
  }

  /** The wording that a passage has by the last corrigendum to it; null when there is none. */
  async corrected(passageId: string): Promise<string | null> {
    const [found] = await this.transaction.query<{ text: string }>(
      `select text_markdown as text from minutes_corrigendum where passage_id = $1 order by number desc limit 1`,
      [passageId],
    );
    return found?.text ?? null;
  }

  /** Answers its number: consecutive, for the minutes are locked. */
  async addCorrigendum(minutesId: string, corrigendum: Corrigendum): Promise<number> {
    const [added] = await this.transaction.query<{ number: number }>(
      `insert into minutes_corrigendum (id, minutes_id, number, passage_id, former_markdown, text_markdown, reason, meeting_id, quorum_check_id, issued_by, issued_at)
       select $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8, $9, $10 from minutes_corrigendum where minutes_id = $2 returning number`,
      [
        ...[newId(), minutesId, corrigendum.passageId, corrigendum.formerMarkdown, corrigendum.textMarkdown],
        ...[corrigendum.reason, corrigendum.meetingId, corrigendum.quorumCheckId, corrigendum.issuedBy],
        corrigendum.issuedAt,
      ],
    );
    return added?.number ?? 0;
  }
}
