import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { ReadingContext, StatementParameters } from './context.js';
import type { ComputedReading, Expression, FieldReading, TypeReading } from './definition.js';
import type { Operation } from './selection.js';

/** Thrown when a selection needs resolvers, so that graphql-js must walk the rows. */
export class NeedsResolvers extends Error {}

/** PASS_THROUGH writes the response's JSON itself; WALKED gives rows that graphql-js walks. */
export type Mode = 'PASS_THROUGH' | 'WALKED';

/** What a part of the compiler, such as the one for connections, needs of the whole. */
export interface Projection {
  readonly operation: Operation;
  readonly mode: Mode;
  readonly parameters: StatementParameters;
  reading(type: string): TypeReading;
  /** The select list for a selection on one row. */
  columns(
    type: GraphQLObjectType,
    fields: TypeReading['fields'],
    row: string,
    nodes: readonly FieldNode[],
    context: ReadingContext,
  ): string;
  /** One field of a type on one row. */
  value(
    type: GraphQLObjectType,
    field: Exclude<FieldReading, ComputedReading>,
    row: string,
    nodes: readonly FieldNode[],
    context: ReadingContext,
  ): string;
  /** A response key as the name of a column. */
  quoted(key: string): string;
}

/** Key of the columns that a computed field needs, beside the row's own. */
export const needsKey = (field: string): string => `$${field}`;

/** The columns that a computed field needs, as one. */
export function needsOf(
  mode: Mode,
  field: string,
  needs: Readonly<Record<string, Expression>>,
  row: string,
  context: ReadingContext,
): string {
  if (mode === 'PASS_THROUGH') throw new NeedsResolvers();
  const pairs = Object.entries(needs).map(([key, sql]) => `'${key}', ${sql(row, context)}`);
  return `json_build_object(${pairs.join(', ')}) as "${needsKey(field)}"`;
}
