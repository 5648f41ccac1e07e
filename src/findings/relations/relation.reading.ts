import { column, type Expression, type FieldReading, many } from '../../kernel/reading/definition.js';
import { bySymbol } from '../finding-order.js';

const order = (target: string): string => `${bySymbol(target)}, ${target}.id`;

/** The other finding of a relation of a kind, from either of its ends. */
const noted =
  (kind: string, own: 'finding_id' | 'other_id', other: 'finding_id' | 'other_id') =>
  (row: string, target: string): string =>
    `exists (select from finding_relation noted where noted.kind = '${kind}' and noted.${own} = ${row}.id and noted.${other} = ${target}.id)`;
const eitherWay = (row: string, target: string): string =>
  `(${noted('RELATED', 'finding_id', 'other_id')(row, target)} or ${noted('RELATED', 'other_id', 'finding_id')(row, target)})`;

const readRevision: Expression = (row, context) =>
  `(select own.revision from finding_reading own where own.finding_id = ${row}.id and own.member_id = ${context.viewer('memberId', 'uuid')})`;

/** Whether it reads otherwise than when the viewer marked it as read. */
export const changedSinceRead: Expression = (row, context) =>
  `coalesce(${readRevision(row, context)} < ${row}.revision, false)`;

/** What a finding has to do with others, each of which is seen by its own label; and how the viewer stands to it. */
export const relationFields: Record<string, FieldReading> = {
  related: many('Finding', eitherWay, order),
  supersedes: many('Finding', noted('SUPERSEDES', 'finding_id', 'other_id'), order),
  supersededBy: many('Finding', noted('SUPERSEDES', 'other_id', 'finding_id'), order),
  viewerReadRevision: column(readRevision),
  changedSinceRead: column(changedSinceRead),
};
