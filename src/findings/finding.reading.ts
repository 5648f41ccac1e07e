import type { TypeReading } from '../kernel/reading/definition.js';
import {
  column,
  computed,
  connection,
  everybody,
  type Expression,
  globalId,
  many,
  object,
  one,
  type RootReading,
} from '../kernel/reading/definition.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { ofWorkingGroup } from '../bodies/body.reading.js';
import { insideSight, labelAllows, labelSight, withinCeiling } from '../handling/label.js';
import { knowsAuthors, namedMember, toldTo } from './attribution/attribution.reading.js';
import { bySymbol } from './finding-order.js';
import { changedSinceRead, relationFields } from './relations/relation.reading.js';
import { SUMMARY } from './wording/wording.reading.js';
import { insideCommittee, waitsForViewer, workflowFields, workflowNeeds } from './workflow/workflow.reading.js';
import { memberReading } from '../members/member.reading.js';

/** Up to AMBER, the committee reads what the group transmitted to it. */
const committeeReads = (label: string, finding: string, context: ReadingContext): string =>
  `(${label} = 'AMBER' and ${context.viewer('labelCeiling', 'text')} in ('AMBER', 'AMBER_STRICT') and ${insideCommittee(finding, context)})`;

/** Who was invited to read this finding alone reads it up to AMBER: what is stricter is for the group. */
const expertReads = (label: string, finding: string, context: ReadingContext): string =>
  `(${finding}.id = any(${context.viewer('expertOn')}) and ${label} <> 'AMBER_STRICT' and ${withinCeiling(label, context)})`;

/** Who reads from outside the group what belongs to a finding and has a label. */
export const readsFromOutside = (label: string, finding: string, context: ReadingContext): string =>
  `(${committeeReads(label, finding, context)} or ${expertReads(label, finding, context)})`;

/** Who reads it from outside the group: the wording that lies before them, and none that was before. */
const sightFromOutside: Expression = (row, context) => readsFromOutside(`${row}.label`, row, context);

/**
 * A draft is for its author while they stand in the group, and for the leads and secretaries of the group; a posted
 * finding for whom its label names, for experts invited to it, and once it is transmitted for the committee; a withdrawn one for those inside
 * the group.
 */
const sight: Expression = (row, context) =>
  `case when ${row}.state = 'WITHDRAWN' then ${insideSight(row, context)}` +
  ` when ${row}.state <> 'DRAFT' then (${labelSight(row, context)} or ${sightFromOutside(row, context)})` +
  ` else ${insideSight(row, context)} and (${row}.author_id = ${context.viewer('memberId', 'uuid')} or ${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')})) end`;

export const findingReading: TypeReading = {
  type: 'Finding',
  prefix: 'fnd',
  table: 'finding',
  sight,
  opening: {
    fields: ['bodyMarkdown', 'bodyHtml', 'summary', 'summaryHtml', 'evidence', 'revisions'],
    facts: (row) =>
      `case when ${row}.label in ('AMBER', 'AMBER_STRICT') then json_build_object('body', ${row}.body_id, 'finding', ${row}.id, 'label', ${row}.label, 'revision', ${row}.revision, 'attachment', null) end`,
  },
  fields: {
    id: globalId('fnd'),
    symbol: 'symbol',
    kind: 'kind',
    label: 'label',
    state: 'state',
    title: 'title',
    bodyMarkdown: 'body_markdown',
    bodyHtml: computed({ markdown: 'body_markdown' }),
    summary: object(SUMMARY),
    summaryHtml: computed(SUMMARY),
    evidence: many(
      'FindingEvidence',
      (row, target) => `${target}.finding_id = ${row}.id and ${target}.revision = ${row}.revision`,
      'position',
    ),
    author: toldTo('Member', 'author_id', knowsAuthors),
    originatingParty: toldTo('Party', 'originating_party_id', knowsAuthors),
    chathamHouse: 'chatham_house',
    body: one('Body', 'body_id'),
    areas: many(
      'AreaForInquiry',
      (row, target) =>
        `exists (select from finding_area answered where answered.finding_id = ${row}.id and answered.area_id = ${target}.id)`,
      'position',
    ),
    revision: 'revision',
    revisions: many(
      'FindingRevision',
      (row, target) => `${target}.finding_id = ${row}.id and ${row}.state <> 'DRAFT'`,
      'number',
    ),
    citation: column(
      (row) =>
        `(select ${row}.symbol || ', ' || ${row}.title || ', ' || cited.name || ', revision ' || ${row}.revision || ', ' || (coalesce((select worded.created_at from finding_revision worded where worded.finding_id = ${row}.id and worded.number = ${row}.revision), ${row}.updated_at) at time zone cited.home_time_zone)::date from body cited where cited.id = ${row}.body_id)`,
    ),
    withdrawalReason: 'withdrawal_reason',
    createdAt: 'created_at',
    postedAt: 'posted_at',
    updatedAt: 'updated_at',
    version: 'version',
    ...workflowFields,
    ...relationFields,
    viewerCan: computed({
      ...{ state: 'state', bodyId: 'body_id', authorId: 'author_id', label: 'label', symbol: 'symbol' },
      chathamHouse: 'chatham_house',
      ...workflowNeeds,
      workingGroup: (row) => `(select of_group.working_group_id from body of_group where of_group.id = ${row}.body_id)`,
      groupState: (row) => `(select of_group.state from body of_group where of_group.id = ${row}.body_id)`,
    }),
  },
  orders: {
    UPDATED_AT: { sql: (row) => `${row}.updated_at`, cast: 'timestamptz' },
    POSTED_AT: { sql: (row) => `coalesce(${row}.posted_at, 'infinity')`, cast: 'timestamptz' },
    SYMBOL: { sql: bySymbol, cast: 'text' },
  },
  defaultOrder: { field: 'UPDATED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) => `${row}.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))}`,
    workingGroup: ofWorkingGroup,
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    label: (row, context, path) => `${row}.label = ${context.argument(path, 'text')}`,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    area: (row, context, path) =>
      `exists (select from finding_area answered where answered.finding_id = ${row}.id and answered.area_id = ${context.argument(path, 'uuid', uuidOf('afi'))})`,
    // A filter by a person whom the viewer may not see would tell who wrote what.
    changedSinceRead: (row, context, path) =>
      `${changedSinceRead(row, context)} = ${context.argument(path, 'boolean')}`,
    waitsForViewer: (row, context, path) => `${waitsForViewer(row, context)} = ${context.argument(path, 'boolean')}`,
    author: (row, context, path) =>
      `${row}.author_id = ${context.argument(path, 'uuid', uuidOf('mem'))} and ${knowsAuthors(row, context)} and exists (select from member m where m.id = ${row}.author_id and ${memberReading.sight('m', context)})`,
    textContains: (row, context, path) =>
      `position(lower(${context.argument(path, 'text')}) in lower(concat_ws(' ', ${WORDS.map((column) => `${row}.${column}`).join(', ')}))) > 0`,
  },
};

/**
 * Reached only through its finding; a wording from before a label was relaxed keeps its stricter one. The committee reads
 * the wording that was transmitted to it, and an expert the present one.
 */
export const findingRevisionReading: TypeReading = {
  type: 'FindingRevision',
  prefix: null,
  table: 'finding_revision',
  sight: (row, context) =>
    `exists (select from finding revised where revised.id = ${row}.finding_id and (${labelAllows(`${row}.label`, 'revised.body_id', context)} or (${row}.number = revised.revision and ${row}.label = revised.label and ${sightFromOutside('revised', context)})))`,
  fields: {
    number: 'number',
    title: 'title',
    bodyMarkdown: 'body_markdown',
    summary: object(SUMMARY),
    evidence: many(
      'FindingEvidence',
      (row, target) => `${target}.finding_id = ${row}.finding_id and ${target}.revision = ${row}.number`,
      'position',
    ),
    label: 'label',
    note: 'note',
    author: namedMember('author_id'),
    createdAt: 'created_at',
  },
};

/** The columns in which words are looked for. */
const WORDS = ['symbol', 'title', 'body_markdown', ...Object.values(SUMMARY)];

/** For clients that mirror a list: what was changed at or after an instant. */
const changedSince = (row: string, context: ReadingContext): string =>
  context.given('changedSince') == null
    ? ''
    : ` and ${row}.updated_at >= ${context.argument('changedSince', 'timestamptz')}`;

export const bodyFindings = connection(
  'Finding',
  (row, target, context) => `${target}.body_id = ${row}.id${changedSince(target, context)}`,
);

export const areaFindings = connection(
  'Finding',
  (row, target, context) =>
    `exists (select from finding_area answering where answering.finding_id = ${target}.id and answering.area_id = ${row}.id)${changedSince(target, context)}`,
);

export const findingRoots: RootReading[] = [
  {
    field: 'findings',
    kind: 'connection',
    type: 'Finding',
    where: (row, context) => everybody(row, context) + changedSince(row, context),
  },
  {
    field: 'finding',
    kind: 'one',
    type: 'Finding',
    where: (row, context) =>
      context.given('by', 'id') != null
        ? `${row}.id = ${context.argument(['by', 'id'], 'uuid', uuidOf('fnd'))}`
        : `${row}.symbol = ${context.argument(['by', 'symbol'], 'text')}`,
  },
];
