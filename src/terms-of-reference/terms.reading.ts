import { bodyReading } from '../bodies/body.reading.js';
import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { seenWithBody } from '../bodies/seat.reading.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  type Link,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import type { ReadingContext } from '../kernel/reading/context.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { source } from '../members/source-document.reading.js';
import { insideDecidingBody } from '../procedures/procedure.sight.js';
import { decidingBodyOf } from '../bodies/deciding-body.sql.js';
import { PROVISION_COLUMNS } from './provision.sql.js';
import { brokenReferencesOfVersion } from './references/references.reading.js';

/** What was adopted is for everybody; drafts are for those who work on them. */
const sight: Expression = (row, context) =>
  `(case when ${row}.state in ('ADOPTED', 'SUPERSEDED') then ${seenWithBody(row, context)} else ${insideDecidingBody(row, context)} end)`;

/** Versions of which the viewer sees how they came about, as the rows of a subselect. */
export const versionsOfDrafters = (context: ReadingContext): string =>
  `select drafted.id from terms_version drafted where ${insideDecidingBody('drafted', context)}`;

/** What was taken out of a draft stands apart. */
const standing: Link = (row, target) => `${target}.terms_version_id = ${row}.id and ${target}.removed_at is null`;
const takenOut: Link = (row, target) => `${target}.terms_version_id = ${row}.id and ${target}.removed_at is not null`;

export const termsVersionReading: TypeReading = {
  type: 'TermsVersion',
  prefix: 'tor',
  table: 'terms_version',
  sight,
  fields: {
    id: globalId('tor'),
    body: one('Body', 'body_id'),
    number: 'number',
    title: 'title',
    // A version that ends on a day to come is superseded from that day on, though nobody is there to write it down.
    state: column(
      (row, context) =>
        `case when ${row}.state = 'ADOPTED' and upper(${row}.in_force) <= ${context.asOf()} then 'SUPERSEDED' else ${row}.state end`,
    ),
    adoptedOn: 'adopted_on',
    adoptedBy: 'adopted_by',
    inForceFrom: column((row) => `lower(${row}.in_force)`),
    inForceUntil: column((row) => `upper(${row}.in_force)`),
    textKnown: 'text_known',
    note: 'note',
    textHash: 'text_hash',
    source,
    basedOn: one('TermsVersion', 'based_on'),
    draftedBy: one('Member', 'drafted_by'),
    circulatedAt: 'circulated_at',
    withdrawnAt: 'withdrawn_at',
    withdrawalReason: 'withdrawal_reason',
    updatedAt: 'updated_at',
    viewerCan: computed({
      ...{ id: 'id', bodyId: 'body_id', state: 'state' },
      decidingBodyId: (row) => `(select ${decidingBodyOf('b')} from body b where b.id = ${row}.body_id)`,
    }),
    clauses: many('Clause', standing, 'position'),
    removedClauses: many('Clause', takenOut, (target) => `${target}.removed_at, ${target}.id`),
    provisions: many('Provision', 'terms_version_id', (target) => `${target}.place`),
    brokenReferences: brokenReferencesOfVersion,
    version: 'version',
  },
};

export const clauseReading: TypeReading = {
  type: 'Clause',
  prefix: 'cls',
  table: 'clause',
  sight: (row, context) =>
    `(${row}.terms_version_id in (select seen_version.id from terms_version seen_version where ${sight('seen_version', context)})` +
    ` and (${row}.removed_at is null or ${row}.terms_version_id in (${versionsOfDrafters(context)})))`,
  fields: {
    id: globalId('cls'),
    termsVersion: one('TermsVersion', 'terms_version_id'),
    removed: column((row) => `(${row}.removed_at is not null)`),
    wordings: many('ClauseWording', 'clause_id', (target) => `${target}.version desc`),
    updatedAt: 'updated_at',
    updatedBy: one('Member', 'updated_by'),
    version: 'version',
    stableId: column((row) => `${row}.stable_id::text`),
    number: 'number',
    heading: 'heading',
    bodyMarkdown: 'body_markdown',
    bodyHtml: computed({ markdown: 'body_markdown' }),
  },
};

const KINDS = `'{${Object.values(ProvisionKind).join(',')}}'::text[]`;

/** Every kind of every version, so that silence is an answer too. Only reached through its version, which is seen. */
export const provisionReading: TypeReading = {
  type: 'Provision',
  prefix: null,
  table: `(select every.id as terms_version_id, every.text_known, kinds.kind, kinds.place, p.value, p.clause_id from terms_version every cross join unnest(${KINDS}) with ordinality kinds(kind, place) left join provision p on p.terms_version_id = every.id and p.kind = kinds.kind)`,
  sight: () => 'true',
  fields: { ...PROVISION_COLUMNS, clause: one('Clause', 'clause_id') },
};

/** The version in force on the day asked for: the body's own, or else its working group's. */
const inForce =
  (id: (row: string) => string, workingGroup: (row: string) => string): Expression =>
  (row, context) =>
    `(select held.id from terms_version held where held.in_force @> ${context.asOf()} and held.body_id in (${id(row)}, ${workingGroup(row)}) order by (held.body_id = ${id(row)}) desc limit 1)`;

export const bodyTermsFields: Record<string, FieldReading> = {
  termsOfReference: one(
    'TermsVersion',
    (row, target, context) =>
      `${target}.id = ${inForce(
        (body) => `${body}.id`,
        (body) => `${body}.working_group_id`,
      )(row, context)}`,
  ),
  termsVersions: many(
    'TermsVersion',
    'body_id',
    (target) => `lower(${target}.in_force), ${target}.created_at, ${target}.id`,
  ),
};

/** By the day of effect; drafts, which have none, last. */
const inTime = (clause: string): string =>
  ['coalesce(lower(v.in_force), v.adopted_on)', 'v.created_at', 'v.id']
    .map((key) => `(select ${key} from terms_version v where v.id = ${clause}.terms_version_id)`)
    .join(', ');

export const termsRoots: RootReading[] = [
  {
    field: 'clauseHistory',
    kind: 'many',
    type: 'Clause',
    // The same clause in every version that has it; of a clause that the viewer does not see there is nothing.
    where: (row, context) =>
      `${row}.removed_at is null and ${row}.stable_id = (select named.stable_id from clause named where named.id = ${context.argument('clause', 'uuid', uuidOf('cls'))} and ${clauseReading.sight('named', context)})`,
    order: inTime,
  },
  {
    field: 'termsVersion',
    kind: 'one',
    type: 'TermsVersion',
    where: (row, context) => `${row}.id = ${context.argument(['id'], 'uuid', uuidOf('tor'))}`,
  },
  {
    field: 'termsOfReference',
    kind: 'one',
    type: 'TermsVersion',
    absent: 'NULL',
    where: (row, context) => {
      // A body that the viewer may not see has no terms, as one that does not exist.
      const named = `from body named where named.slug = ${context.argument('body', 'text')} and ${bodyReading.sight('named', context)}`;
      return `${row}.id = ${inForce(
        () => `(select named.id ${named})`,
        () => `(select named.working_group_id ${named})`,
      )(row, context)}`;
    },
  },
];
