import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { PREFIXES, TABLES } from '../../oracle/types.js';
import type { World } from '../../oracle/world.js';

/** Things below a thing: what lies deeper is the same types again, and the oracle asks for it (test/oracle). */
const DEEP = 1;
const AT_ONCE = 40;
/** A procedure has many lists: more at once cost more than one request may. */
const FEWER: Readonly<Record<string, number>> = { Procedure: 8 };

/** Stands on single things only. */
const SINGLE = new Set(['viewerCan']);

const isPage = (type: unknown): type is GraphQLObjectType => isObjectType(type) && 'pageInfo' in type.getFields();
const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Every field of a type that can be asked for without arguments, and those of the things below it. */
function selection(type: GraphQLObjectType, deep: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (SINGLE.has(field.name) || needsArguments(field)) return [];
    if (isLeafType(below)) return [field.name];
    if (deep === 0 || isInterfaceType(below) || !isObjectType(below)) return [];
    return [
      isPage(below)
        ? `${field.name}(first: 3) ${page(below, deep - 1)}`
        : `${field.name} ${selection(below, deep - 1)}`,
    ];
  });
  return `{ ${fields.join(' ') || '__typename'} }`;
}

function page(type: GraphQLObjectType, deep: number): string {
  const node = getNamedType(type.getFields()['nodes']?.type);
  return `{ totalCount nodes ${isObjectType(node) ? selection(node, deep) : ''} }`;
}

/** Documents that together ask for everything there is: every list, and every thing by its id, whoever may see it. */
export function everything(schema: GraphQLSchema, world: World): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isPage(type)) return [];
    const given = field.args.some(({ name }) => name === 'workingGroup') ? 'workingGroup: "demo", ' : '';
    return [`{ ${field.name}(${given}first: 100) ${page(type, 0)} }`];
  });
  const nodes = Object.entries(PREFIXES).flatMap(([prefix, name]) => {
    const type = schema.getType(name) as GraphQLObjectType;
    const ids = world.rows(TABLES[name] as string).map((row) => JSON.stringify(`${prefix}_${String(row['id'])}`));
    const atOnce = FEWER[name] ?? AT_ONCE;
    const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) =>
      ids.slice(part * atOnce, (part + 1) * atOnce),
    );
    return parts.map((part) => `{ nodes(ids: [${part.join(', ')}]) { ... on ${name} ${selection(type, DEEP)} } }`);
  });
  return [...roots, ...nodes];
}
