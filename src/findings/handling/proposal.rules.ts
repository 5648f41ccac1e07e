import { Refused } from '../../kernel/refused.js';
import type { FindingEntity } from '../finding.entity.js';
import type { Capacity } from './handling.rules.js';
import type { Proposal } from './handling.repository.js';
import { FindingProposalKind } from './proposal.enums.js';

type Given = Proposal | undefined;

const nothing = (kind: FindingProposalKind): string =>
  kind === FindingProposalKind.RELEASE ? 'No release of this finding is proposed' : 'No laxer label is proposed here';

/** One proposal of a kind at a time. */
export function requireNoneOpen(last: Given, kind: FindingProposalKind): void {
  if (last?.state !== 'OPEN') return;
  throw new Refused(
    'finding.proposal-once',
    kind === FindingProposalKind.RELEASE
      ? 'A release of this finding is proposed already: it is confirmed or declined first.'
      : `The label ${last.toLabel} is proposed already: it is confirmed or declined first.`,
  );
}

/** What is settled is open: neither done, nor about another text or label, nor older than ten working days. */
export function requireOpen(last: Given, kind: FindingProposalKind): Proposal {
  switch (last?.state) {
    case 'OPEN':
      return last;
    case 'VOID':
      throw new Refused(
        'finding.proposal-void',
        'The text or the label was changed after this was proposed: it is proposed anew.',
      );
    case 'EXPIRED':
      throw new Refused(
        'finding.proposal-expired',
        'Ten working days have passed since this was proposed: it is proposed anew.',
      );
    default:
      throw new Refused('finding.proposal-open', `${nothing(kind)}.`);
  }
}

/** The text as it is now, as it was proposed, and as whoever confirms has read it, is one. */
export function requireSameText(
  proposal: Proposal,
  finding: Pick<FindingEntity, 'revision' | 'label'>,
  present: string,
  confirmed: string,
): void {
  const { revision, fromLabel, textSha256 } = proposal;
  if (finding.revision !== revision || finding.label !== fromLabel || present !== textSha256)
    requireOpen({ ...proposal, state: 'VOID' }, FindingProposalKind.RELEASE);
  if (confirmed === textSha256) return;
  throw new Refused(
    'finding.proposal-text',
    'The text that you confirm is not the one that was proposed: read it as it is now.',
    { path: ['textSha256'] },
  );
}

/** Whoever proposed it has the right to do so when it is done, not only when they proposed it. */
export function requireProposerStill(
  { proposerKeeps, proposerSpeaks }: Proposal,
  kind: FindingProposalKind,
  { hasOrigin }: Pick<Capacity, 'hasOrigin'>,
): void {
  const bySpeaking = kind === FindingProposalKind.RELABEL && hasOrigin;
  if (bySpeaking ? proposerSpeaks : proposerKeeps) return;
  throw new Refused(
    'finding.proposer-right',
    bySpeaking
      ? 'Whoever proposed this does not stand for the originating party any more: decline it, and have it proposed anew.'
      : 'Whoever proposed this leads the group no more, nor is its secretary: decline it, and have it proposed anew.',
  );
}

/** Whether nobody's word is wanted any more. A word given counts while its giver has the right to it. */
export function isComplete(
  { needsConsent, consenterSpeaks, confirmerConcludes }: Proposal,
  given: { readonly confirms: boolean; readonly consents: boolean },
): boolean {
  const consented = !needsConsent || given.consents || consenterSpeaks;
  const confirmed = given.confirms || confirmerConcludes;
  return consented && confirmed;
}
