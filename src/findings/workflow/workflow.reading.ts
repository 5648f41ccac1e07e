import { knowsName, namedMember, toldTo } from '../attribution/attribution.reading.js';
import type { ReadingContext } from '../../kernel/reading/context.js';
import {
  column,
  type Expression,
  type FieldReading,
  many,
  one,
  type TypeReading,
} from '../../kernel/reading/definition.js';

/** Who was asked to review a finding, and may do so. */
const isReviewer: Expression = (row, context) =>
  `exists (select from finding_reviewer asked where asked.finding_id = ${row}.id and asked.released_at is null and asked.member_id = ${context.viewer('memberId', 'uuid')})`;

/** Inside the committee before which it lies; null in a column is no. */
export const insideCommittee: Expression = (row, context) =>
  `coalesce(${row}.transmitted_to = any(${context.viewer('inside')}), false)`;

/** How a finding is worked on: for those inside the group, who reviews it, and the committee before which it lies. */
const workSight: Expression = (row, context) =>
  `exists (select from finding worked where worked.id = ${row}.finding_id and (worked.body_id = any(${context.viewer('inside')}) or ${isReviewer('worked', context)} or ${insideCommittee('worked', context)}))`;

export const findingStepReading: TypeReading = {
  type: 'FindingStep',
  prefix: null,
  table: 'finding_step',
  sight: workSight,
  fields: {
    fromState: 'from_state',
    toState: 'to_state',
    revision: 'revision',
    reason: 'reason',
    procedure: one('Procedure', 'procedure_id'),
    takenBy: namedMember('taken_by'),
    takenAt: 'taken_at',
  },
};

/** The last review that a reviewer gave of the present wording. */
const isLast = (review: string, finding: string): string =>
  `${review}.revision = ${finding}.revision and not exists (select from finding_review later where later.finding_id = ${finding}.id and later.reviewer_id = ${review}.reviewer_id and later.revision = ${review}.revision and later.number > ${review}.number)`;

export const findingReviewReading: TypeReading = {
  type: 'FindingReview',
  prefix: null,
  table: 'finding_review',
  sight: workSight,
  fields: {
    revision: 'revision',
    reviewer: namedMember('reviewer_id'),
    party: toldTo('Party', 'party_id', knowsName('reviewer_id')),
    verdict: 'verdict',
    reason: 'reason',
    counts: column(
      (row) =>
        `exists (select from finding reviewed where reviewed.id = ${row}.finding_id and ${isLast(row, 'reviewed')}
           and reviews_independently(reviewed.id, ${row}.reviewer_id, ${row}.party_id, (${row}.received_at at time zone 'UTC')::date))`,
    ),
    onBehalf: 'on_behalf',
    evidence: column(
      (row, context) => `case when ${knowsName('reviewer_id')(row, context)} then ${row}.evidence else '' end`,
    ),
    receivedAt: 'received_at',
    recordedAt: 'recorded_at',
    recordedBy: namedMember('recorded_by'),
  },
};

export const findingReviewerReading: TypeReading = {
  type: 'FindingReviewer',
  prefix: null,
  table: 'finding_reviewer',
  sight: workSight,
  fields: {
    member: namedMember('member_id'),
    party: toldTo('Party', 'party_id', knowsName('member_id')),
    namedAt: 'named_at',
    review: one(
      'FindingReview',
      (row, target) =>
        `${target}.finding_id = ${row}.finding_id and ${target}.reviewer_id = ${row}.member_id and exists (select from finding reviewed where reviewed.id = ${row}.finding_id and ${isLast(target, 'reviewed')})`,
    ),
  },
};

const waitsFor: Expression = (row) =>
  `case ${row}.state
     when 'DRAFT' then 'AUTHOR' when 'REVISION_REQUESTED' then 'AUTHOR'
     when 'POSTED' then 'LEAD'
     when 'UNDER_REVIEW' then case when ${row}.put_to_decision then 'GROUP' when (select t.asking > 0 or t.supporting >= t.wanted from finding_review_tally t where t.finding_id = ${row}.id) then 'LEAD' else 'REVIEWERS' end
     when 'AGREED' then case ${row}.label when 'AMBER_STRICT' then 'NOBODY' else 'LEAD' end
     when 'TRANSMITTED' then 'COMMITTEE'
     else 'NOBODY' end`;

/** Whether the next act is the viewer's, as the mail about it has it. */
export const waitsForViewer: Expression = (row, context) =>
  `exists (select from finding_waiting waits where waits.finding_id = ${row}.id and waits.member_id = ${context.viewer('memberId', 'uuid')})`;

const TODAY = `(now() at time zone 'UTC')::date`;

/** Whoever asks for reviews is told who can be asked. */
const asksForReviews: Expression = (row, context) =>
  `(${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')}))`;

/** Those who may be asked: the rule of `requestReview`, over all who stand where reviewers stand. */
const mayReview = (row: string, target: string, context: ReadingContext): string =>
  `${asksForReviews(row, context)} and ${row}.state in ('POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED') and ${target}.id in (
     select h.member_id from standing h join body place on place.id = h.body_id
      where h.role not in ('OBSERVER', 'EXPERT') and h.valid @> ${TODAY}
        and (h.body_id = ${row}.body_id
          or (${row}.label in ('CLEAR', 'GREEN') and place.kind = 'STEERING_COMMITTEE'
            and place.working_group_id = (select own.working_group_id from body own where own.id = ${row}.body_id))))
   and exists (select from parties_of(${target}.id, ${TODAY}))
   and reviews_independently(${row}.id, ${target}.id, null, ${TODAY})`;

/** What the way to the committee adds to a finding. */
export const workflowFields: Record<string, FieldReading> = {
  reviewersWanted: column((row) => `(select coalesce(b.reviewers_wanted, 2) from body b where b.id = ${row}.body_id)`),
  reviewers: many(
    'FindingReviewer',
    (row, target) => `${target}.finding_id = ${row}.id and ${target}.released_at is null`,
    (target) => `${target}.named_at, ${target}.id`,
  ),
  possibleReviewers: many('Member', mayReview, (target) => `${target}.name, ${target}.id`),
  reviews: many('FindingReview', 'finding_id', 'number'),
  steps: many('FindingStep', 'finding_id', 'number'),
  transmittedTo: one('Body', 'transmitted_to'),
  procedure: one(
    'Procedure',
    (row, target) =>
      `${target}.subject_type = 'Finding' and ${target}.subject_id = ${row}.id and ${target}.state in ('PROPOSED', 'OPEN', 'SUSPENDED')`,
  ),
  waitsFor: column(waitsFor),
  waitsForViewer: column(waitsForViewer),
};

const tally =
  (of: string): Expression =>
  (row) =>
    `(select t.${of} from finding_review_tally t where t.finding_id = ${row}.id)`;

/** What the rules of its next steps look at. */
export const workflowNeeds: Record<string, Expression> = {
  revision: (row) => `${row}.revision`,
  putToDecision: (row) => `${row}.put_to_decision`,
  transmittedTo: (row) => `${row}.transmitted_to`,
  committeeId: (row) =>
    `(select c.id from body b join body c on c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE' where b.id = ${row}.body_id order by c.id limit 1)`,
  isReviewer,
  wanted: tally('wanted'),
  supporting: tally('supporting'),
  asking: tally('asking'),
};
