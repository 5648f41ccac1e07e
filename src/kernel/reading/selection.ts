import { createHash } from 'node:crypto';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';

/** One operation of a client with its coerced variables. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Sub-selection of some field nodes on an object type: response key to field nodes, with directives applied. */
export function subfields(
  of: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Map<string, readonly FieldNode[]> {
  return collectSubfields(of.schema, { ...of.fragments }, { ...of.variables }, type, nodes);
}

export function argumentValues(
  of: Operation,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> {
  return getArgumentValues(field, node, { ...of.variables });
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  return schema.getType(name) as GraphQLObjectType;
}

export const namedTypeOf = (type: GraphQLOutputType): string => getNamedType(type).name;

/**
 * The part of the variables that may shape a statement: which are given, and the values of booleans and enums.
 * Everything else is a parameter, so requests that differ only there share a plan.
 */
export function shapeOfVariables(of: Operation): string {
  const shapes: string[] = [];
  for (const definition of of.operation.variableDefinitions ?? []) {
    const type = typeFromAST(of.schema, definition.type as never) as GraphQLInputType | undefined;
    if (type) shapes.push(shapeOf(of.variables[definition.variable.name.value], type));
  }
  return shapes.join(';');
}

function shapeOf(value: unknown, input: GraphQLInputType): string {
  if (value === undefined) return 'u';
  if (value === null) return 'n';
  const type = getNullableType(input);
  // A list is one parameter, whatever its length; only lists of enums and of objects may shape a statement.
  if (isListType(type)) {
    const shaping = isEnumType(getNamedType(type)) || isInputObjectType(getNamedType(type));
    return Array.isArray(value) && shaping ? `[${value.map((item) => shapeOf(item, type.ofType)).join(',')}]` : 'l';
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}:${fields[name] ? shapeOf(inner, fields[name].type) : ''}`)
      .join(',')}}`;
  }
  if (isEnumType(type) || typeof value === 'boolean') return String(value);
  return 's';
}

/** PostgreSQL cuts names at 63 bytes; a longer response key is carried under a short one and only graphql-js sees it. */
export const LONGEST_ALIAS = 63;
export function rowKey(responseKey: string): string {
  if (responseKey.length <= LONGEST_ALIAS) return responseKey;
  return `long_${createHash('sha1').update(responseKey).digest('hex')}`;
}

/** A column in the text form of its GraphQL scalar, the same on both paths. */
export function formatted(output: GraphQLOutputType, sql: string): string {
  const type = getNamedType(output);
  if (isObjectType(type)) return sql;
  if (type.name === 'DateTime') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql;
}
