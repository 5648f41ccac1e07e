import { type OracleField, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { partiesOf } from '../parties-of.js';
import type { Row } from '../tables.js';
import { standingsOf } from '../viewers.js';
import type { World } from '../world.js';
import { handlingFields, settlesProposal } from './finding-handling.js';

const dayOf = (instant: unknown): string => new Date(String(instant)).toISOString().slice(0, 10);

/** Whether a review is by none of the authors, nor for a party of theirs. */
function isIndependent(review: Row, finding: Row, world: World): boolean {
  const day = dayOf(review['received_at']);
  const own = [...partiesOf(review['reviewer_id'], day, world), review['party_id']];
  const writers = [finding, ...world.having('finding_revision', 'finding_id', finding['id'])];
  return writers.every((written) => {
    const theirs = partiesOf(written['author_id'], dayOf(written['created_at']), world);
    if (written['originating_party_id']) theirs.add(written['originating_party_id']);
    return written['author_id'] !== review['reviewer_id'] && !own.some((party) => theirs.has(party));
  });
}

/** The last review of each reviewer on the present wording. */
function present(finding: Row, world: World): Row[] {
  const ofWording = world
    .having('finding_review', 'finding_id', finding['id'])
    .filter((row) => row['revision'] === finding['revision']);
  return ofWording.filter(
    (row) =>
      !ofWording.some(
        (other) => other['reviewer_id'] === row['reviewer_id'] && Number(other['number']) > Number(row['number']),
      ),
  );
}

const wanted = (finding: Row, world: World): number =>
  Number(world.byId('body', finding['body_id'])?.['reviewers_wanted'] ?? 2);

/** Whether the leads can settle it: somebody asks for changes, or as many parties as wanted support it. */
function isReviewed(finding: Row, world: World): boolean {
  const counting = present(finding, world).filter((row) => isIndependent(row, finding, world));
  const supporting = counting.filter(({ verdict }) => verdict === 'SUPPORTS').map((row) => row['party_id']);
  return supporting.length < counting.length || new Set(supporting).size >= wanted(finding, world);
}

function waitsFor(finding: Row, world: World): string {
  switch (finding['state']) {
    case 'DRAFT':
    case 'REVISION_REQUESTED':
      return 'AUTHOR';
    case 'POSTED':
      return 'LEAD';
    case 'UNDER_REVIEW':
      if (finding['put_to_decision'] === true) return 'GROUP';
      return isReviewed(finding, world) ? 'LEAD' : 'REVIEWERS';
    case 'AGREED':
      return finding['label'] === 'AMBER_STRICT' ? 'NOBODY' : 'LEAD';
    case 'TRANSMITTED':
      return 'COMMITTEE';
    default:
      return 'NOBODY';
  }
}

/** Whether somebody is to act next, whatever they may see. */
export function waitsForMember(finding: Row, member: unknown, world: World): boolean {
  if (member === null) return false;
  if (settlesProposal(finding, member, world)) return true;
  const held = standingsOf(world, member).filter(({ holds }) => holds(world.today));
  const is = (role: string, body: unknown): boolean => held.some((one) => one.role === role && one.body['id'] === body);
  const led = world
    .rows('member')
    .some(({ id }) =>
      standingsOf(world, id).some(
        (one) => one.role === 'LEAD' && one.body['id'] === finding['body_id'] && one.holds(world.today),
      ),
    );
  const settles = is('LEAD', finding['body_id']) || (!led && is('SECRETARY', finding['body_id']));
  const asked = named(finding, world).some((row) => row['member_id'] === member);
  const said = world
    .having('finding_review', 'finding_id', finding['id'])
    .some((row) => row['reviewer_id'] === member && row['revision'] === finding['revision']);
  const reads = standsNear(finding, member, world);
  switch (finding['state']) {
    case 'UNDER_REVIEW':
      return (asked && !said && reads) || (settles && isReviewed(finding, world));
    case 'REVISION_REQUESTED':
      return finding['author_id'] === member && held.some(({ body }) => body['id'] === finding['body_id']);
    case 'AGREED':
      return settles && finding['label'] !== 'AMBER_STRICT';
    case 'TRANSMITTED':
      return is('CO_CHAIR', finding['transmitted_to']) || is('SECRETARY', finding['transmitted_to']);
    default:
      return false;
  }
}

const named = (finding: Row, world: World): Row[] =>
  world.having('finding_reviewer', 'finding_id', finding['id']).filter((row) => row['released_at'] === null);

const findingOf = (row: Row, world: World): Row => world.byId('finding', row['finding_id']) as Row;

/** Whether somebody stands where a reviewer of a finding may. */
function standsNear(finding: Row, member: unknown, world: World): boolean {
  const group = world.byId('body', finding['body_id'])?.['working_group_id'];
  const open = ['CLEAR', 'GREEN'].includes(String(finding['label']));
  return standingsOf(world, member).some(
    ({ role, body, holds }) =>
      !['OBSERVER', 'EXPERT'].includes(role) &&
      holds(world.today) &&
      (body['id'] === finding['body_id'] ||
        (open && body['kind'] === 'STEERING_COMMITTEE' && body['working_group_id'] === group)),
  );
}

const possibleReviewers = (finding: Row, world: World): Row[] =>
  world
    .rows('member')
    .filter(({ id }) => standsNear(finding, id, world) && partiesOf(id, world.today, world).size > 0)
    .filter(({ id }) => isIndependent({ reviewer_id: id, party_id: null, received_at: world.today }, finding, world));

export const workflowFields: Readonly<Record<string, OracleField>> = {
  ...handlingFields,
  'Finding.reviewersWanted': (row, { world }) => wanted(row, world),
  'Finding.waitsFor': (row, { world }) => waitsFor(row, world),
  'Finding.waitsForViewer': (row, { world, viewer }) => waitsForMember(row, viewer.memberId, world),
  'Finding.procedure': (row, asking) =>
    thing(
      'Procedure',
      asking.world
        .having('procedure', 'subject_id', row['id'])
        .find(
          (one) =>
            one['subject_type'] === 'Finding' && ['PROPOSED', 'OPEN', 'SUSPENDED'].includes(String(one['state'])),
        ),
      asking,
    ),
  'Finding.transmittedTo': refers('Body', 'transmitted_to'),
  'Finding.reviewers': (row, asking) =>
    things('FindingReviewer', sortedBy(named(row, asking.world), at('named_at'), at('id')), asking),
  'Finding.possibleReviewers': (row, asking) =>
    (asking.viewer.is('LEAD', row['body_id']) || asking.viewer.is('SECRETARY', row['body_id'])) &&
    ['POSTED', 'UNDER_REVIEW', 'REVISION_REQUESTED'].includes(String(row['state']))
      ? things('Member', sortedBy(possibleReviewers(row, asking.world), at('name'), at('id')), asking)
      : [],
  'Finding.reviews': (row, asking) =>
    things(
      'FindingReview',
      sortedBy(asking.world.having('finding_review', 'finding_id', row['id']), at('number')),
      asking,
    ),
  'Finding.steps': (row, asking) =>
    things('FindingStep', sortedBy(asking.world.having('finding_step', 'finding_id', row['id']), at('number')), asking),
  'FindingReviewer.member': refers('Member', 'member_id'),
  'FindingReviewer.party': refers('Party', 'party_id'),
  'FindingReviewer.review': (row, asking) =>
    thing(
      'FindingReview',
      present(findingOf(row, asking.world), asking.world).find((one) => one['reviewer_id'] === row['member_id']),
      asking,
    ),
  'FindingReview.reviewer': refers('Member', 'reviewer_id'),
  'FindingReview.party': refers('Party', 'party_id'),
  'FindingReview.recordedBy': refers('Member', 'recorded_by'),
  'FindingReview.counts': (row, { world }) => {
    const finding = findingOf(row, world);
    return present(finding, world).includes(row) && isIndependent(row, finding, world);
  },
  'FindingStep.procedure': refers('Procedure', 'procedure_id'),
  'FindingStep.takenBy': refers('Member', 'taken_by'),
  'FindingStep.decision': refers('Decision', 'decision_id'),
};
