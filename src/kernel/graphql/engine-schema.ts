import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Reader } from '../reading/reader.js';
import { Reference } from '../reading/global-id.js';
import type { Readings } from '../reading/registry.js';
import { rowKey } from '../reading/selection.js';
import type { RequestContext } from '../request-context.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** A row of the engine is keyed by response key, so that aliases with different arguments stand side by side. */
const fromRow: Resolver = (row, _args, _context, info) =>
  (row as Record<string, unknown>)[rowKey(String(info.path.key))];

/** An act that was done has no user errors, and need not say so. */
const userErrors: Resolver = (payload) => (payload as { userErrors?: unknown[] }).userErrors ?? [];

/**
 * Gives every field its resolver: fields that the engine reads take their value from the row; payload fields that
 * hold a reference have it read for the viewer. Fails for a field that neither the engine nor a resolver answers.
 */
export function bindEngine(schema: GraphQLSchema, readings: Readings, reader: Reader): GraphQLSchema {
  const missing = readings.undefinedTypes();
  if (missing.length > 0) throw new Error(`These types are extended and have no reading: ${missing.join(', ')}.`);
  const rows = typesInRows(schema, readings);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (type === schema.getQueryType() || type === schema.getMutationType()) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const reading = readings.has(type.name) ? readings.field(type.name, name) : undefined;
      if (readings.has(type.name) && !reading) throw new Error(`${type.name}.${name} has no reading.`);
      if (String(field.type) === '[UserError!]!') field.resolve = userErrors as GraphQLFieldResolver<unknown, unknown>;
      else if (rows.has(type.name) && reading?.kind !== 'computed')
        field.resolve = fromRow as GraphQLFieldResolver<unknown, unknown>;
      // A leaf holds no reference: the tens of thousands of words of a redline are taken as they are, without a promise
      // each. (Nest gives a resolver to every field, so that having one says nothing.)
      else if (!isLeafType(getNamedType(field.type)))
        field.resolve = readReferences(
          (field.resolve as Resolver | undefined) ?? defaultFieldResolver,
          reader,
        ) as never;
    }
    checkFields(type, readings);
  }
  return schema;
}

function checkFields(type: GraphQLObjectType, readings: Readings): void {
  if (!readings.has(type.name)) return;
  for (const name of Object.keys(readings.type(type.name).fields)) {
    if (!type.getFields()[name])
      throw new Error(`The reading of ${type.name} has a field ${name} that the schema lacks.`);
  }
}

/** Types whose objects come from the engine: those with a reading, and what lives in their rows. */
function typesInRows(schema: GraphQLSchema, readings: Readings): ReadonlySet<string> {
  const found = new Set<string>(['PageInfo']);
  const enter = (type: unknown): void => {
    if (!isObjectType(type) || found.has(type.name)) return;
    found.add(type.name);
    for (const [name, field] of Object.entries(type.getFields())) {
      if (readings.field(type.name, name)?.kind !== 'computed') enter(getNamedType(field.type));
    }
  };
  for (const { type } of readings.all()) enter(schema.getType(type));
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (readings.root(field.name)) enter(getNamedType(field.type));
  }
  return found;
}

function readReferences(resolve: Resolver, reader: Reader): Resolver {
  return async (source, args, context, info) => {
    const value: unknown = await resolve(source, args, context, info);
    if (value instanceof Reference) return reader.byReference(value, info, context.viewer);
    if (!Array.isArray(value) || !value.some((one) => one instanceof Reference)) return value;
    return reader.byReferences(value as Reference[], info, context.viewer);
  };
}
