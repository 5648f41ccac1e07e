import { type Expression, type FieldReading, one } from '../../kernel/reading/definition.js';
import type { ReadingContext } from '../../kernel/reading/context.js';

/** Whether the viewer is told whose a finding is: under the Chatham House Rule its authors, leads and secretaries are. */
export const knowsAuthors: Expression = (row, context) =>
  `(not ${row}.chatham_house or ${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')}) or coalesce(writes_finding(${row}.id, ${row}.author_id, ${context.viewer('memberId', 'uuid')}), false))`;

/** The same, of what has a column `finding_id`. */
export const knowsAuthorsOf: Expression = (row, context) =>
  `exists (select from finding attributed where attributed.id = ${row}.finding_id and ${knowsAuthors('attributed', context)})`;

/** A name in such a row: one's own is no secret to oneself. */
export const knowsName =
  (column: string): Expression =>
  (row, context) =>
    `(${row}.${column} = ${context.viewer('memberId', 'uuid')} or ${knowsAuthorsOf(row, context)})`;

/** Whether somebody or some party named in what was said of a finding is an author of it, and the viewer is not told so. */
export const hidesSpeaker = (
  row: string,
  { member, party }: { readonly member?: string; readonly party?: string },
  context: ReadingContext,
): string => {
  const is = [
    ...(member ? [`coalesce(writes_finding(said_of.id, said_of.author_id, ${member}), false)`] : []),
    ...(party ? [`coalesce(${party} = said_of.originating_party_id, false)`] : []),
  ];
  return `exists (select from finding said_of where said_of.id = ${row}.finding_id and not ${knowsAuthors('said_of', context)} and (${is.join(' or ')}))`;
};

/** Somebody named in a row, for whom `knows` says so. */
export const toldTo = (type: 'Member' | 'Party', column: string, knows: Expression): FieldReading =>
  one(type, (row, target, context) => `${target}.id = ${row}.${column} and ${knows(row, context)}`);

/** A member named in a row with a column `finding_id`. */
export const namedMember = (column: string): FieldReading => toldTo('Member', column, knowsName(column));
