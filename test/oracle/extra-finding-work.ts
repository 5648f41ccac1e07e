import { putHandling } from './extra-finding-handling.js';
import { idOf, type Rows } from './rows.js';

const at = (day: number): string => `2020-03-${day}T10:00:00Z`;

/** A group whose findings are on their way, and the people who work on them. */
interface Work {
  readonly name: string;
  readonly labels: readonly string[];
  readonly body: string;
  readonly committee: string;
  readonly author: string;
  readonly lead: string | null;
  /** Two who are asked for a review: one of the group, one who may be of the committee alone. */
  readonly reviewers: readonly [string, string];
  readonly parties: readonly [string, string];
  readonly decision: string | undefined;
}

const STATES = ['UNDER_REVIEW', 'REVISION_REQUESTED', 'AGREED', 'TRANSMITTED', 'NOTED', 'APPROVED'] as const;
/** What the two say of the present wording; null where they have said nothing. */
const SAID = [
  [null, 'SUPPORTS'],
  ['SUPPORTS', 'SUPPORTS'],
  ['ASKS_FOR_CHANGES', null],
] as const;

/** Findings under some labels at each step between the group and the committee. */
export async function putFindingWork(rows: Rows, work: Work, put: PutFinding): Promise<void> {
  for (const label of work.labels) {
    for (const [index, state] of STATES.entries()) {
      const before = ['TRANSMITTED', 'NOTED', 'APPROVED'].includes(state);
      if (before && label === 'AMBER_STRICT') continue;
      const name = `${work.name} ${label} ${state}`;
      const paper = { body: work.body, author: work.author, label, state };
      const decided = state === 'UNDER_REVIEW' && (label === 'GREEN' || label === 'AMBER');
      const finding = await put(rows, name, paper, {
        ...(before ? { transmitted_to: work.committee } : {}),
        ...(decided ? { put_to_decision: true } : {}),
      });
      const procedure = decided || state === 'AGREED' ? await putProcedure(rows, name, finding, decided, work) : null;
      await putSteps(rows, name, finding, state, work, procedure);
      await putReviews(rows, name, finding, SAID[index % SAID.length] as (typeof SAID)[number], work);
      const [confirmer, party] = [work.reviewers[1], work.parties[0]];
      await putHandling(rows, name, { finding, label, state, proposer: work.author, confirmer, party });
    }
    const taken = `${work.name} ${label} released and withdrawn`;
    const paper = { body: work.body, author: work.author, label, state: 'WITHDRAWN' };
    const [confirmer, party] = [work.reviewers[1], work.parties[0]];
    const finding = await put(rows, taken, paper, {});
    await putHandling(rows, taken, { ...paper, finding, proposer: work.author, confirmer, party });
  }
}

type PutFinding = (
  rows: Rows,
  name: string,
  paper: { body: string; author: string; label: string; state: string },
  more: Record<string, unknown>,
) => Promise<string>;

/** The group decides on it, or has decided. */
function putProcedure(rows: Rows, name: string, finding: string, runs: boolean, work: Work): Promise<string> {
  return rows.put('procedure', name, {
    ...{ body_id: work.body, kind: 'SILENCE', subject_type: 'Finding', subject_id: finding, basis: 'MEETING' },
    ...{ title: `Put: ${name}`, text_markdown: `Text put: ${name}`, text_sha256: 'd'.repeat(64), opened_at: at(13) },
    ...(runs ? { expires_at: '2099-03-20T10:00:00Z' } : { expires_at: at(20), state: 'ADOPTED', ended_at: at(20) }),
  });
}

async function putSteps(
  rows: Rows,
  name: string,
  finding: string,
  state: string,
  work: Work,
  procedure: string | null,
): Promise<void> {
  const step = { finding_id: finding, revision: 2, taken_at: at(11) };
  await rows.put('finding_step', `${name} 1`, {
    ...{ ...step, number: 1, from_state: 'POSTED', to_state: 'UNDER_REVIEW' },
    ...{ reason: `Reason 1 of ${name}`, taken_by: work.lead },
  });
  if (state === 'UNDER_REVIEW') return;
  await rows.put('finding_step', `${name} 2`, {
    ...{ ...step, number: 2, from_state: 'UNDER_REVIEW', to_state: state, reason: `Reason 2 of ${name}` },
    ...(state === 'AGREED' ? { procedure_id: procedure } : {}),
    ...(work.decision && ['NOTED', 'APPROVED'].includes(state) ? { decision_id: work.decision } : {}),
  });
}

async function putReviews(
  rows: Rows,
  name: string,
  finding: string,
  said: readonly (string | null)[],
  work: Work,
): Promise<void> {
  let number = 0;
  const review = async (reviewer: number, revision: number, verdict: string): Promise<void> => {
    number += 1;
    const onBehalf = number % 2 === 0;
    await rows.put('finding_review', `${name} ${number}`, {
      ...{ finding_id: finding, number, revision, verdict, reason: `Review ${number} of ${name}` },
      ...{ reviewer_id: work.reviewers[reviewer], party_id: work.parties[reviewer], on_behalf: onBehalf },
      ...{ evidence: onBehalf ? `E-mail ${number} of ${name}` : '', received_at: at(11 + number) },
      ...{ recorded_at: at(11 + number), recorded_by: onBehalf ? work.lead : work.reviewers[reviewer] },
    });
  };
  for (const [index, member] of work.reviewers.entries()) {
    await rows.put('finding_reviewer', `${name} ${index}`, {
      ...{ finding_id: finding, member_id: member, party_id: work.parties[index], named_at: at(11 + index) },
      named_by: work.lead,
    });
  }
  await rows.put('finding_reviewer', `${name} released`, {
    ...{ finding_id: finding, member_id: idOf('member stranger'), party_id: work.parties[0] },
    ...{ named_at: at(10), released_at: at(11) },
  });
  await review(0, 1, 'ASKS_FOR_CHANGES');
  for (const [index, verdict] of said.entries()) if (verdict !== null) await review(index, 2, verdict);
  if (said[0] === 'ASKS_FOR_CHANGES') return;
  // Whoever has said something may say something else.
  if (said[1] === 'SUPPORTS' && said[0] === null) await review(1, 2, 'ASKS_FOR_CHANGES');
}
