import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { DEFAULT_PAGE } from '../reading/cursor.js';
import { argumentValues, type Operation, subfields } from '../reading/selection.js';

/** Rows that one document may ask for. Three lists within each other at their default size are below it. */
export const MOST_COST = 200_000;
/** What a list that is no connection counts as: seats of a committee, items of an agenda. */
const SHORT_LIST = 10;

/**
 * The rows that an operation can make the database read: the sizes of pages multiplied along the selection, summed
 * over its fields. Counted from arguments and variables before anything runs; stops counting beyond the limit.
 */
export function costOf(of: Operation): number {
  const { schema, operation } = of;
  const root = schema.getRootType(operation.operation);
  if (!root) return 1;
  const fields = collectFields(schema, { ...of.fragments }, { ...of.variables }, root, operation.selectionSet);
  let cost = 0;
  for (const nodes of fields.values()) cost += fieldCost(of, root, nodes, MOST_COST);
  return Math.max(cost, 1);
}

function selectionCost(of: Operation, type: GraphQLObjectType, nodes: readonly FieldNode[], most: number): number {
  let cost = 0;
  for (const below of subfields(of, type, nodes).values()) {
    if (cost > most) return cost;
    cost += fieldCost(of, type, below, most);
  }
  return cost;
}

function fieldCost(of: Operation, parent: GraphQLObjectType, nodes: readonly FieldNode[], most: number): number {
  const field = parent.getFields()[nodes[0]?.name.value ?? ''];
  if (!field) return 0;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return 0;
  if (isObjectType(type) && type.getFields()['pageInfo']) return connectionCost(of, type, field, nodes, most);
  const times = isListType(getNullableType(field.type)) ? listLength(of, field, nodes) : 1;
  const types = isAbstractType(type) ? of.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  const below = types.map((possible) => selectionCost(of, possible, nodes, most / times));
  return times * (1 + Math.max(0, ...below));
}

function connectionCost(
  of: Operation,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  most: number,
): number {
  const { first, last } = argumentsOf(of, field, nodes);
  const asked = first ?? last;
  const size = typeof asked === 'number' ? Math.max(asked, 1) : DEFAULT_PAGE;
  let cost = 0;
  for (const below of subfields(of, type, nodes).values()) {
    const name = below[0]?.name.value;
    if (name === 'nodes') cost += size * rowCost(of, type, below, most / size);
    else if (name === 'edges') cost += size * edgeCost(of, type, below, most / size);
    else cost += 1;
  }
  return cost;
}

function rowCost(of: Operation, parent: GraphQLObjectType, nodes: readonly FieldNode[], most: number): number {
  const type = getNamedType(parent.getFields()[nodes[0]?.name.value ?? '']?.type);
  return 1 + (isObjectType(type) ? selectionCost(of, type, nodes, most) : 0);
}

function edgeCost(of: Operation, connection: GraphQLObjectType, nodes: readonly FieldNode[], most: number): number {
  const edge = getNamedType(connection.getFields()['edges']?.type);
  if (!isObjectType(edge)) return 1;
  let cost = 1;
  for (const below of subfields(of, edge, nodes).values()) {
    if (below[0]?.name.value === 'node') cost += rowCost(of, edge, below, most) - 1;
  }
  return cost;
}

/** A list of things named by id is as long as the ids are many. */
function listLength(of: Operation, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): number {
  const { ids } = argumentsOf(of, field, nodes);
  return Array.isArray(ids) ? ids.length : SHORT_LIST;
}

function argumentsOf(
  of: Operation,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Record<string, unknown> {
  try {
    return nodes[0] ? argumentValues(of, field, nodes[0]) : {};
  } catch {
    // Whoever runs the operation says what is wrong with its arguments.
    return {};
  }
}
