import { type FieldNode, getNamedType, type GraphQLObjectType, type GraphQLOutputType } from 'graphql';
import type { ReadingContext } from './context.js';
import type { TypeReading } from './definition.js';
import { cursorCondition, type Page, pageOf } from './page.js';
import type { Projection } from './projection.js';
import { objectType, subfields } from './selection.js';

/** Fields of a connection that are made of its page's rows. */
const PAGE_FIELDS = new Set(['nodes', 'edges', 'pageInfo']);

/**
 * A Relay connection as one JSON value. The page is taken by its key in an inner select before anything is projected,
 * so page 500 costs what page 1 costs; one row more than asked tells whether there is a next page; the count is
 * computed only when selected.
 */
export function compileConnection(
  compiler: Projection,
  type: string,
  nodes: readonly FieldNode[],
  output: GraphQLOutputType,
  on: (target: string) => string,
  context: ReadingContext,
): string {
  const reading = compiler.reading(type);
  const connectionType = getNamedType(output) as GraphQLObjectType;
  const selected = subfields(compiler.operation, connectionType, nodes);
  const row = compiler.parameters.alias();
  const filter = filters(reading, row, context);
  const matching = `${on(row)} and ${reading.sight(row, context)}${filter}`;
  const page = pageOf(reading, row, context);
  const parts: string[] = [];
  const columns: string[] = [];
  const count = `select count(*)::int from ${reading.table} ${row} where ${matching}`;
  let ofPage = false;
  for (const [key, below] of selected) {
    const part = connectionField(compiler, below, { connectionType, reading, page, columns, context, count });
    if (part) parts.push(`${part} as ${compiler.quoted(key)}`);
    ofPage ||= PAGE_FIELDS.has(below[0]?.name.value ?? '');
  }
  const direction = page.backward ? (page.shown === 'asc' ? 'desc' : 'asc') : page.shown;
  const after = cursorCondition(reading, row, page, direction, context);
  const rows = `select ${row}.*, ${page.key} as "$key" from ${reading.table} ${row} where ${matching}${after} order by ${page.key} ${direction}, ${row}.id ${direction} limit ${page.size} + 1`;
  const numbered = `select ${row}.*, row_number() over (order by ${row}."$key" ${direction}, ${row}.id ${direction}) as "$place" from (${rows}) ${row}`;
  const projected = `select ${row}."$place", ${page.cursor} as "$cursor"${columns.map((column) => `, ${column}`).join('')} from (${numbered}) ${row}`;
  // Page information that is the same for every page aggregates nothing: `having` makes one row of the page all the same.
  const from = ofPage ? ` from (${projected}) p having true` : '';
  return `(select row_to_json(c) from (select ${parts.join(', ')}${from}) c)`;
}

/** The ids of all rows of a connection, whatever its page, in its order: for jobs, which take them piece by piece. */
export function compileIds(
  compiler: Projection,
  type: string,
  on: (target: string) => string,
  context: ReadingContext,
): string {
  const reading = compiler.reading(type);
  const row = compiler.parameters.alias();
  const { key, shown } = pageOf(reading, row, context);
  const rows = `select ${row}.id, ${key} as "$key" from ${reading.table} ${row} where ${on(row)} and ${reading.sight(row, context)}${filters(reading, row, context)}`;
  return `select coalesce(json_agg(r.id order by r."$key" ${shown}, r.id ${shown}), '[]'::json)::text from (${rows}) r`;
}

interface Parts {
  readonly connectionType: GraphQLObjectType;
  readonly reading: TypeReading;
  readonly page: Page;
  /** Columns of the projected page, to which selected things add theirs. */
  readonly columns: string[];
  readonly context: ReadingContext;
  /** Statement that counts. */
  readonly count: string;
}

/** One selected field of the connection, as an aggregate over the projected page `p`. */
function connectionField(
  compiler: Projection,
  nodes: readonly FieldNode[],
  { connectionType, reading, page, columns, context, count }: Parts,
): string | null {
  const inPage = `p."$place" <= ${page.size}`;
  const order = `order by p."$place"${page.backward ? ' desc' : ''}`;
  const project = (below: readonly FieldNode[]): string => {
    const name = `"$node${columns.length}"`;
    const type = objectType(compiler.operation.schema, reading.type);
    const list = compiler.columns(type, reading.fields, page.row, below, context);
    columns.push(
      `case when ${page.row}."$place" <= ${page.size} then (select row_to_json(n) from (select ${list}) n) end as ${name}`,
    );
    return `p.${name}`;
  };
  switch (nodes[0]?.name.value) {
    case '__typename':
      return compiler.mode === 'PASS_THROUGH' ? `'${connectionType.name}'::text` : null;
    case 'totalCount':
      return `(${count})`;
    case 'nodes':
      return `coalesce(json_agg(${project(nodes)} ${order}) filter (where ${inPage}), '[]'::json)`;
    case 'edges':
      return `coalesce(json_agg(${edge(compiler, connectionType, nodes, project)} ${order}) filter (where ${inPage}), '[]'::json)`;
    case 'pageInfo':
      return pageInfo(compiler, nodes, page, inPage, context);
    default: {
      const field = reading.summary?.[nodes[0]?.name.value ?? ''];
      if (field) return compiler.value(connectionType, field, '', nodes, context);
      throw new Error(`${connectionType.name}.${nodes[0]?.name.value} is not a field of a connection.`);
    }
  }
}

function edge(
  compiler: Projection,
  connectionType: GraphQLObjectType,
  nodes: readonly FieldNode[],
  project: (below: readonly FieldNode[]) => string,
): string {
  const type = getNamedType(connectionType.getFields()['edges']?.type as GraphQLOutputType) as GraphQLObjectType;
  const pairs: string[] = [];
  for (const [key, below] of subfields(compiler.operation, type, nodes)) {
    const name = below[0]?.name.value;
    if (name === '__typename' && compiler.mode === 'WALKED') continue;
    const value = name === 'cursor' ? 'p."$cursor"' : name === 'node' ? project(below) : `'${type.name}'::text`;
    pairs.push(`'${compiler.quoted(key).slice(1, -1)}', ${value}`);
  }
  return `json_build_object(${pairs.join(', ')})`;
}

function pageInfo(
  compiler: Projection,
  nodes: readonly FieldNode[],
  page: Page,
  inPage: string,
  context: ReadingContext,
): string {
  const more = `coalesce(bool_or(p."$place" > ${page.size}), false)`;
  const turned = `${context.given(page.backward ? 'before' : 'after') != null}`;
  const first = `(array_agg(p."$cursor" order by p."$place") filter (where ${inPage}))[1]`;
  const last = `(array_agg(p."$cursor" order by p."$place" desc) filter (where ${inPage}))[1]`;
  const values: Record<string, string> = {
    hasNextPage: page.backward ? turned : more,
    hasPreviousPage: page.backward ? more : turned,
    startCursor: page.backward ? last : first,
    endCursor: page.backward ? first : last,
    __typename: `'PageInfo'::text`,
  };
  const pairs: string[] = [];
  for (const [key, below] of subfields(compiler.operation, objectType(compiler.operation.schema, 'PageInfo'), nodes)) {
    const name = below[0]?.name.value ?? '';
    if (name === '__typename' && compiler.mode === 'WALKED') continue;
    pairs.push(`'${compiler.quoted(key).slice(1, -1)}', ${values[name]}`);
  }
  return `json_build_object(${pairs.join(', ')})`;
}

function filters(reading: TypeReading, row: string, context: ReadingContext): string {
  const given = context.given('filter');
  if (given === null || typeof given !== 'object') return '';
  let sql = '';
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    const filter = reading.filters?.[name];
    if (!filter) throw new Error(`${reading.type} has no filter ${name}.`);
    sql += ` and (${filter(row, context, ['filter', name])})`;
  }
  return sql;
}
