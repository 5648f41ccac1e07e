import { bodyReading } from '../bodies/body.reading.js';
import { ProvisionKind } from '../bodies/provisions-in-force.js';
import { seenWithBody } from '../bodies/seat.reading.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { source } from '../members/source-document.reading.js';
import { PROVISION_COLUMNS } from './provision.sql.js';

/** What was adopted is for everybody; drafts are for those inside the body or the committee that works on them. */
const sight: Expression = (row, context) =>
  `(case when ${row}.state in ('ADOPTED', 'SUPERSEDED') then ${seenWithBody(row, context)}` +
  ` else ${row}.body_id = any(${context.viewer('inside')}) or ${row}.body_id in (select committee.working_group_id from body committee where committee.kind = 'STEERING_COMMITTEE' and committee.id = any(${context.viewer('inside')})) end)`;

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
    state: 'state',
    adoptedOn: 'adopted_on',
    adoptedBy: 'adopted_by',
    inForceFrom: column((row) => `lower(${row}.in_force)`),
    inForceUntil: column((row) => `upper(${row}.in_force)`),
    textKnown: 'text_known',
    note: 'note',
    textHash: 'text_hash',
    source,
    clauses: many('Clause', 'terms_version_id', 'position'),
    provisions: many('Provision', 'terms_version_id', (target) => `${target}.place`),
    version: 'version',
  },
};

export const clauseReading: TypeReading = {
  type: 'Clause',
  prefix: 'cls',
  table: 'clause',
  sight: (row, context) =>
    `${row}.terms_version_id in (select seen_version.id from terms_version seen_version where ${sight('seen_version', context)})`,
  fields: {
    id: globalId('cls'),
    termsVersion: one('TermsVersion', 'terms_version_id'),
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

export const termsRoots: RootReading[] = [
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
