import { z } from 'zod';
import { endOfWorkingDays } from '../../kernel/calendar-days.js';
import { sha256 } from '../../procedures/procedures.js';
import { instant, slug } from '../data-file.js';
import type { Columns, Plan } from '../plan.js';
import type { Place } from '../problems.js';

const WORKING_DAYS = 10;

/** That two people released a wording which was CLEAR already, so that nobody had to consent to a laxer label. */
export const release = z.strictObject({
  revision: z.int().min(1),
  proposedBy: slug,
  proposedAt: instant,
  confirmedBy: slug,
  at: instant,
});
type Release = z.output<typeof release>;

/** The wording that was released, as the finding or one of its revisions has it. */
interface Wording {
  readonly label: string;
  /** Kind, title, text and the parts of the summary, by their columns. */
  readonly words: Columns;
  readonly evidence: readonly {
    readonly kind: string;
    readonly words: string;
    readonly link?: string | undefined;
  }[];
}
interface OfFinding {
  readonly slug: string;
  readonly id: string;
  readonly body: string;
  readonly state: string;
}

/** What a finding says of its release. */
export const releaseColumns = (given: Release | undefined, place: Place, plan: Plan): Columns =>
  given === undefined
    ? {}
    : { released_at: plan.instant(given.at, place.at('release').at('at')).instant, released_revision: given.revision };

/** The proposal, confirmed, and what is public by it. */
export function addRelease(of: OfFinding, given: Release, wording: Wording | undefined, at: Place, plan: Plan): void {
  if (of.state !== 'NOTED' && of.state !== 'APPROVED')
    return plan.refuse(at, 'is of a finding that was noted or approved.');
  if (wording === undefined) return plan.refuse(at.at('revision'), 'is the number of a revision.');
  if (wording.label !== 'CLEAR') return plan.refuse(at.at('revision'), 'is of a wording that is CLEAR.');
  if (given.proposedBy === given.confirmedBy) return plan.refuse(at.at('confirmedBy'), 'is another than the proposer.');
  const account = plan.column('member', given.proposedBy, 'account_id');
  if (typeof account !== 'string') return plan.refuse(at.at('proposedBy'), 'has an account.');
  const proposed = plan.instant(given.proposedAt, at.at('proposedAt')).instant;
  const released = plan.instant(given.at, at.at('at')).instant;
  const zone = String(plan.column('body', of.body, 'home_time_zone') ?? 'UTC');
  const expires = endOfWorkingDays(new Date(proposed), zone, WORKING_DAYS);
  if (Date.parse(released) <= Date.parse(proposed) || Date.parse(released) >= expires.getTime())
    return plan.refuse(at.at('at'), `is within ${WORKING_DAYS} working days of the proposal.`);
  const confirmer = plan.reference('member', given.confirmedBy, at.at('confirmedBy'));
  const text = { finding_id: of.id, revision: given.revision, text_sha256: hashOf(wording) };
  const proposal = plan.add(
    'finding_proposal',
    of.slug,
    {
      ...{ ...text, number: 1, kind: 'RELEASE', from_label: 'CLEAR', to_label: 'CLEAR', needs_consent: false },
      proposed_by: plan.reference('member', given.proposedBy, at.at('proposedBy')),
      ...{ proposed_account: account, proposed_at: proposed, expires_at: expires.toISOString() },
      ...{ state: 'DONE', confirmed_by: confirmer, ended_by: confirmer, ended_at: released },
    },
    at,
  );
  plan.add(
    'finding_release',
    `${of.slug}/${given.revision}`,
    { ...text, kind: wording.words['kind'], proposal_id: proposal, released_at: released },
    at,
  );
}

/** As the database makes it of what both have read: kind, title and text, then the parts of the summary by their names, then the evidence. */
function hashOf({ words, evidence }: Wording): string {
  const { kind, title, body_markdown: text, ...summary } = words;
  const parts = Object.keys(summary)
    .toSorted()
    .map((name) => summary[name]);
  const rests = evidence.flatMap((one) => [one.kind, one.words, one.link ?? '']);
  return sha256(`[${[kind, title, text, ...parts, ...rests].map((said) => JSON.stringify(said)).join(', ')}]`);
}
