import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/identifier.js';
import { Transaction } from '../../kernel/transaction.js';
import type { FindingEntity } from '../finding.entity.js';
import type { ReviewVerdict } from './review.enums.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** What the rules ask of somebody who is to review a finding. */
export interface Candidate {
  readonly memberId: string;
  readonly inGroup: boolean;
  readonly inCommittee: boolean;
  /** The party for which they stand: in the group, in the committee, or at all. */
  readonly partyId: string | null;
  readonly independent: boolean;
}

export interface NewReview {
  readonly reviewerId: string;
  readonly partyId: string;
  readonly verdict: ReviewVerdict;
  readonly reason: string;
  readonly onBehalf: boolean;
  readonly evidence: string;
  readonly receivedAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Who reviews a finding, and what they say. */
@Injectable()
export class ReviewerRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Of the members asked about, those who exist. */
  candidates({ id }: FindingEntity, members: readonly string[]): Promise<Candidate[]> {
    return this.transaction.query<Candidate>(
      `select c."memberId", c."inGroup", c."inCommittee", c."partyId",
              reviews_independently($1, c."memberId", c."partyId", ${TODAY}) as independent
         from (select m.id as "memberId", ${stands(`h.body_id = f.body_id`)} as "inGroup",
                      ${stands(`own.kind = 'STEERING_COMMITTEE' and own.working_group_id = b.working_group_id`)} as "inCommittee",
                      coalesce(
                        (select n.party_id from participant p join participation n on n.id = p.participation_id
                          where n.body_id = f.body_id and p.member_id = m.id and n.state in ('PARTICIPATING', 'OBSERVING')
                            and n.valid @> ${TODAY} and p.valid @> ${TODAY} order by n.requested_at, n.id limit 1),
                        (select t.party_id from lead l join seat_term t on t.seat_id = l.seat_id and t.valid @> ${TODAY}
                          where l.body_id = f.body_id and l.member_id = m.id and l.valid @> ${TODAY} order by l.id limit 1),
                        (select t.party_id from delegate d join seat s on s.id = d.seat_id
                           join body c on c.id = s.body_id and c.kind = 'STEERING_COMMITTEE' and c.working_group_id = b.working_group_id
                           join seat_term t on t.seat_id = s.id and t.valid @> ${TODAY}
                          where d.member_id = m.id and d.valid @> ${TODAY} order by d.id limit 1),
                        (select r.party_id from representation r
                          where r.member_id = m.id and r.valid @> ${TODAY} order by lower(r.valid), r.id limit 1)
                      ) as "partyId"
                 from finding f join body b on b.id = f.body_id cross join member m where f.id = $1 and m.id = any($2)) c`,
      [id, members],
    );
  }

  /** Those asked for a review now. */
  async named(findingId: string): Promise<{ memberId: string; partyId: string }[]> {
    return this.transaction.query(
      `select member_id as "memberId", party_id as "partyId" from finding_reviewer where finding_id = $1 and released_at is null`,
      [findingId],
    );
  }

  async name({ id, updatedAt }: FindingEntity, reviewers: readonly Candidate[], namedBy: string | null): Promise<void> {
    for (const { memberId, partyId } of reviewers) {
      await this.transaction.query(
        `insert into finding_reviewer (id, finding_id, member_id, party_id, named_by, named_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (finding_id, member_id) where released_at is null do nothing`,
        [newId(), id, memberId, partyId, namedBy, updatedAt],
      );
    }
  }

  /** By the clock of the database, and against when the present wording was written. */
  async receivedWhen(
    { id, revision }: FindingEntity,
    receivedAt: Date,
  ): Promise<{ future: boolean; beforeWording: boolean }> {
    const [when] = await this.transaction.query<{ future: boolean; beforeWording: boolean }>(
      `select $3::timestamptz > procedure_clock() as future,
              exists (select from finding_revision r where r.finding_id = $1 and r.number = $2 and r.created_at > $3) as "beforeWording"`,
      [id, revision, receivedAt],
    );
    return when ?? { future: false, beforeWording: false };
  }

  async add({ id, revision }: FindingEntity, review: NewReview): Promise<void> {
    const { reviewerId, partyId, verdict, reason, onBehalf, evidence, receivedAt, recordedAt, recordedBy } = review;
    await this.transaction.query(
      `insert into finding_review (id, finding_id, number, revision, reviewer_id, party_id, verdict, reason, on_behalf, evidence, received_at, recorded_at, recorded_by)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from finding_review where finding_id = $2`,
      [
        ...[newId(), id, revision, reviewerId, partyId, verdict, reason],
        ...[onBehalf, evidence, receivedAt, recordedAt, recordedBy],
      ],
    );
  }
}

const stands = (where: string): string =>
  `exists (select from standing h join body own on own.id = h.body_id
            where h.member_id = m.id and h.role not in ('OBSERVER', 'EXPERT') and h.valid @> ${TODAY} and ${where})`;
