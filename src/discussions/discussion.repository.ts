import { Injectable } from '@nestjs/common';
import type { Label } from '../handling/label.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { DiscussionCommentEntity } from './discussion-comment.entity.js';

/** A body in which something is discussed, and those above it. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly workingGroupId: string;
  readonly committeeId: string | null;
}

export interface DiscussedFinding {
  readonly bodyId: string;
  /** The committee before which it lies. */
  readonly transmittedTo: string | null;
  readonly state: string;
  readonly label: Label;
  readonly revision: number;
}

const TODAY = `(now() at time zone 'UTC')::date`;

@Injectable()
export class DiscussionRepository extends VersionedRepository<DiscussionCommentEntity> {
  constructor(transaction: Transaction) {
    super(transaction, DiscussionCommentEntity);
  }

  async place(bodyId: string): Promise<Place | undefined> {
    const [place] = await this.transaction.query<Place>(
      `select b.id, b.kind, b.state, b.working_group_id as "workingGroupId",
              (select c.id from body c where c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE') as "committeeId"
         from body b where b.id = $1`,
      [bodyId],
    );
    return place;
  }

  async bodyOfArea(areaId: string): Promise<string | undefined> {
    const [area] = await this.transaction.query<{ bodyId: string }>(
      `select body_id as "bodyId" from area_for_inquiry where id = $1`,
      [areaId],
    );
    return area?.bodyId;
  }

  /** Held as it is until the act ends: what is quoted stands in this revision, and no stricter label comes meanwhile. */
  async holdFinding(findingId: string): Promise<DiscussedFinding | undefined> {
    const [finding] = await this.transaction.query<DiscussedFinding>(
      `select body_id as "bodyId", transmitted_to as "transmittedTo", state, label, revision from finding where id = $1 for share`,
      [findingId],
    );
    return finding;
  }

  /** Whether words stand in the present wording of a finding; words without a letter or a digit do not. */
  async quotes(findingId: string, quote: string): Promise<boolean> {
    const found = await this.transaction.query(
      `select from finding where id = $1 and words_only($2) <> '' and position(words_only($2) in words_only(title || body_markdown)) > 0`,
      [findingId, quote],
    );
    return found.length > 0;
  }

  /** Whether a party takes part in a group today, or holds a seat of the committee above it. */
  async takesPart(partyId: string, place: Place): Promise<boolean> {
    const found = await this.transaction.query(
      `select from participation n where n.party_id = $1 and n.body_id = $2 and n.state in ('PARTICIPATING', 'OBSERVING') and n.valid @> ${TODAY}
       union all
       select from seat s join seat_held t on t.seat_id = s.id and t.valid @> ${TODAY} where s.body_id = $3 and t.party_id = $1`,
      [partyId, place.id, place.committeeId],
    );
    return found.length > 0;
  }

  /** By the clock of the database, as for all that was received. */
  async liesAhead(instant: Date): Promise<boolean> {
    const [row] = await this.transaction.query<{ ahead: boolean }>(
      `select $1::timestamptz > procedure_clock() as ahead`,
      [instant],
    );
    return row?.ahead === true;
  }

  async isOf(memberId: string, partyId: string | null): Promise<boolean> {
    const found = await this.transaction.query(
      `select from representation where member_id = $1 and party_id = $2 and valid @> ${TODAY}`,
      [memberId, partyId],
    );
    return found.length > 0;
  }

  async mention(commentId: string, members: readonly string[]): Promise<void> {
    await this.transaction.query(
      `insert into comment_mention (comment_id, member_id) select $1, member from unnest($2::uuid[]) member`,
      [commentId, members],
    );
  }

  /** Keeps the words that a comment has now, before it gets others. */
  async keepWording(comment: DiscussionCommentEntity): Promise<void> {
    await this.transaction.query(
      `insert into comment_wording (id, comment_id, number, text_markdown, written_at, written_by)
       select $1, $2, (select count(*) + 1 from comment_wording w where w.comment_id = $2), $3, $4, $5`,
      [
        newId(),
        comment.id,
        comment.textMarkdown,
        comment.revisedAt ?? comment.saidAt,
        comment.revisedBy ?? comment.recordedBy,
      ],
    );
  }
}
