import {
  column,
  computed,
  type Expression,
  type FieldReading,
  many,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { knowsAuthors, namedMember } from '../attribution/attribution.reading.js';
import { insideCommittee } from '../workflow/workflow.reading.js';
import { textSha256 } from './text-hash.js';

/** Whether the viewer stands for the originating party today, and is told that it is theirs. */
const speaks: Expression = (row, context) =>
  `(${knowsAuthors(row, context)} and coalesce(${row}.originating_party_id in (select parties_of(${context.viewer('memberId', 'uuid')}, (now() at time zone 'UTC')::date)), false))`;

export const findingProposalReading: TypeReading = {
  type: 'FindingProposal',
  prefix: null,
  table: 'finding_proposal',
  sight: (row, context) =>
    `exists (select from finding handled where handled.id = ${row}.finding_id and (handled.body_id = any(${context.viewer('inside')}) or ${insideCommittee('handled', context)} or ${speaks('handled', context)}))`,
  fields: {
    kind: 'kind',
    state: column(
      (row) => `case when ${row}.state = 'OPEN' and ${row}.expires_at <= now() then 'EXPIRED' else ${row}.state end`,
    ),
    revision: 'revision',
    textSha256: 'text_sha256',
    fromLabel: 'from_label',
    toLabel: 'to_label',
    reason: 'reason',
    proposedBy: namedMember('proposed_by'),
    proposedAt: 'proposed_at',
    expiresAt: 'expires_at',
    needsConsent: 'needs_consent',
    consentedBy: namedMember('consented_by'),
    confirmedBy: namedMember('confirmed_by'),
    endedAt: column(
      (row) =>
        `case when ${row}.state = 'OPEN' and ${row}.expires_at <= now() then ${row}.expires_at else ${row}.ended_at end`,
    ),
    endedReason: 'ended_reason',
  },
};

const open =
  (kind: string, is: (proposal: string) => string): Expression =>
  (row) =>
    `(select ${is('p')} from finding_proposal p where p.finding_id = ${row}.id and p.kind = '${kind}' and p.state = 'OPEN' and p.expires_at > now())`;
const isProposer: (kind: string) => Expression = (kind) => (row, context) =>
  open(kind, (p) => `${p}.proposed_by = ${context.viewer('memberId', 'uuid')}`)(row, context);

/** What the handling of a finding adds to it. */
export const handlingFields: Record<string, FieldReading | string> = {
  textSha256: column(textSha256),
  releasedAt: 'released_at',
  releasedRevision: 'released_revision',
  proposals: many('FindingProposal', 'finding_id', 'number'),
  viewerCan: computed({
    originatingPartyId: 'originating_party_id',
    releasedRevision: 'released_revision',
    speaks,
    releaseIsOpen: open('RELEASE', () => 'true'),
    releaseWantsConsent: open('RELEASE', (p) => `${p}.needs_consent and ${p}.consented_by is null`),
    isReleaseProposer: isProposer('RELEASE'),
    relabelIsOpen: open('RELABEL', () => 'true'),
    isRelabelProposer: isProposer('RELABEL'),
  }),
};
