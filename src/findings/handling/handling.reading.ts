import { ofWorkingGroup } from '../../bodies/body.reading.js';
import {
  column,
  computed,
  everybody,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { uuidOf } from '../../kernel/reading/global-id.js';
import { insideCommittee } from '../workflow/workflow.reading.js';
import { textSha256 } from './text-hash.js';

/** Whether the viewer stands for the originating party today. */
const speaks: Expression = (row, context) =>
  `coalesce(${row}.originating_party_id in (select parties_of(${context.viewer('memberId', 'uuid')}, (now() at time zone 'UTC')::date)), false)`;

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
    proposedBy: one('Member', 'proposed_by'),
    proposedAt: 'proposed_at',
    expiresAt: 'expires_at',
    needsConsent: 'needs_consent',
    consentedBy: one('Member', 'consented_by'),
    confirmedBy: one('Member', 'confirmed_by'),
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

const ofFinding =
  (sql: string): Expression =>
  (row) =>
    `(select ${sql} from finding released join body cited on cited.id = released.body_id join finding_revision worded on worded.finding_id = released.id and worded.number = ${row}.revision where released.id = ${row}.finding_id)`;

/** Everybody reads the wording that was released last, until the finding is withdrawn. */
export const releasedFindingReading: TypeReading = {
  type: 'ReleasedFinding',
  prefix: 'rel',
  table: 'finding_release',
  sight: (row) =>
    `exists (select from finding released where released.id = ${row}.finding_id and released.released_revision = ${row}.revision and released.state <> 'WITHDRAWN')`,
  fields: {
    id: globalId('rel'),
    symbol: column(ofFinding('released.symbol')),
    revision: 'revision',
    kind: 'kind',
    title: column(ofFinding('worded.title')),
    bodyMarkdown: column(ofFinding('worded.body_markdown')),
    bodyHtml: computed({ markdown: ofFinding('worded.body_markdown') }),
    textSha256: 'text_sha256',
    body: one(
      'Body',
      (row, target) =>
        `exists (select from finding released where released.id = ${row}.finding_id and released.body_id = ${target}.id)`,
    ),
    releasedAt: 'released_at',
    citation: column((row, context) =>
      ofFinding(
        `released.symbol || ', ' || worded.title || ', ' || cited.name || ', revision ' || ${row}.revision || ', ' || (${row}.released_at at time zone cited.home_time_zone)::date`,
      )(row, context),
    ),
  },
  orders: { RELEASED_AT: { sql: (row) => `${row}.released_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'RELEASED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      `exists (select from finding released where released.id = ${row}.finding_id and released.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))})`,
    workingGroup: (row, context, path) =>
      `exists (select from finding released where released.id = ${row}.finding_id and ${ofWorkingGroup('released', context, path)})`,
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
  },
};

export const releasedRoots: RootReading[] = [
  { field: 'releasedFindings', kind: 'connection', type: 'ReleasedFinding', where: everybody },
  {
    field: 'releasedFinding',
    kind: 'one',
    type: 'ReleasedFinding',
    where: (row, context) =>
      context.given('by', 'id') != null
        ? `${row}.id = ${context.argument(['by', 'id'], 'uuid', uuidOf('rel'))}`
        : `exists (select from finding named where named.id = ${row}.finding_id and named.symbol = ${context.argument(['by', 'symbol'], 'text')})`,
  },
];
