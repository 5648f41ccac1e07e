import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { compileConnection, compileIds } from './connection.js';
import { type FieldArguments, ReadingContext, StatementParameters } from './context.js';
import type { Expression, FieldReading, RootReading, TypeReading } from './definition.js';
import { type Mode, needsKey, needsOf, NeedsResolvers, type Projection } from './projection.js';
import { Opened } from './opened.js';
import type { Readings } from './registry.js';
import {
  argumentValues,
  formatted,
  LONGEST_ALIAS,
  namedTypeOf,
  objectType,
  type Operation,
  rowKey,
  subfields,
} from './selection.js';

export { needsKey };

type Sql = (target: string) => string;

/** Compiles one selection to one statement. */
export class Compiler implements Projection {
  readonly parameters = new StatementParameters();
  /** Fields with arguments in the order met, to read their arguments again at each request. */
  readonly argumentFields: { readonly type: string; readonly node: FieldNode }[] = [];
  readonly opened: Opened;
  constructor(
    private readonly readings: Readings,
    readonly operation: Operation,
    readonly mode: Mode,
  ) {
    this.opened = new Opened(readings, operation);
  }

  root(root: RootReading, nodes: readonly FieldNode[]): string {
    const query = this.operation.schema.getQueryType() as GraphQLObjectType;
    const context = this.enter(new ReadingContext(this.parameters, { field: -1, values: {} }, null), query, nodes);
    const where: Expression = root.where;
    if (root.kind === 'connection') {
      return `select ${compileConnection(this, root.type, nodes, this.typeOf(query, nodes), (target) => where(target, context), context)}::text`;
    }
    if (root.kind === 'object') {
      const type = objectType(this.operation.schema, root.type);
      return `select row_to_json(r)::text from (select ${this.columns(type, root.fields ?? {}, '', nodes, context)}) r`;
    }
    if (root.kind === 'one') return this.single(root.type, nodes, (target) => where(target, context), context);
    const order = root.order ?? ((target: string) => `${target}.id`);
    const [on, by] = [where, order].map((sql) => (target: string) => sql(target, context)) as [Sql, Sql];
    return `select ${this.list(root.type, nodes, on, by, context)}::text`;
  }

  /** The ids of all that a list of Query holds, without its pages. */
  ids(root: RootReading, nodes: readonly FieldNode[]): string {
    const query = this.operation.schema.getQueryType() as GraphQLObjectType;
    const context = this.enter(new ReadingContext(this.parameters, { field: -1, values: {} }, null), query, nodes);
    return compileIds(this, root.type, (target) => root.where(target, context), context);
  }

  /** Things by their keys, as the payload of a mutation or `node` names them: an object of id to row. */
  byIds(type: string, nodes: readonly FieldNode[]): string {
    const context = new ReadingContext(this.parameters, { field: -1, values: {} }, null);
    const ids = this.parameters.place('ids', 'uuid[]', (input) => input.ids);
    const facts = this.opened.one(type, nodes);
    const { row, columns, reading } = this.row(type, nodes, context);
    const opening = facts ? `, ${facts(row, context)} as "$opening"` : '';
    const found = `select ${row}.id as "$id", (select row_to_json(n) from (select ${columns}) n) as "$row"${opening} from ${reading.table} ${row} where ${row}.id = any(${ids}) and ${reading.sight(row, context)}`;
    const told = facts ? `, json_agg(r."$opening")` : '';
    return `select coalesce(json_object_agg(r."$id", r."$row"), '{}'::json)::text${told} from (${found}) r`;
  }

  private single(
    type: string,
    nodes: readonly FieldNode[],
    where: (target: string) => string,
    context: ReadingContext,
  ): string {
    const facts = this.opened.one(type, nodes);
    const { row, columns, reading } = this.row(type, nodes, context);
    const found = `from ${reading.table} ${row} where ${where(row)} and ${reading.sight(row, context)} limit 1`;
    return facts
      ? `select (select row_to_json(r) from (select ${columns}) r)::text, json_build_array(${facts(row, context)}) ${found}`
      : `select row_to_json(r)::text from (select ${columns} ${found}) r`;
  }

  list(
    type: string,
    nodes: readonly FieldNode[],
    where: (target: string) => string,
    order: (target: string) => string,
    context: ReadingContext,
  ): string {
    const { row, columns, reading } = this.row(type, nodes, context);
    return `(select coalesce(json_agg(r), '[]'::json) from (select ${columns} from ${reading.table} ${row} where ${where(row)} and ${reading.sight(row, context)} order by ${order(row)}) r)`;
  }

  private row(
    type: string,
    nodes: readonly FieldNode[],
    context: ReadingContext,
  ): { row: string; columns: string; reading: TypeReading } {
    const row = this.parameters.alias();
    const reading = this.readings.type(type);
    return {
      row,
      reading,
      columns: this.columns(objectType(this.operation.schema, type), reading.fields, row, nodes, context),
    };
  }

  reading(type: string): TypeReading {
    return this.readings.type(type);
  }

  /** The select list for a selection on one row. */
  columns(
    type: GraphQLObjectType,
    fields: TypeReading['fields'],
    row: string,
    nodes: readonly FieldNode[],
    context: ReadingContext,
  ): string {
    const columns: string[] = [];
    const selected = subfields(this.operation, type, nodes);
    this.opened.meet(type.name, nodes, selected);
    for (const [key, below] of selected) {
      const name = below[0]?.name.value ?? '';
      if (name === '__typename') {
        if (this.mode === 'PASS_THROUGH') columns.push(`'${type.name}' as ${this.quoted(key)}`);
        continue;
      }
      const found = fields[name];
      const field: FieldReading | undefined =
        typeof found === 'string' ? { kind: 'column', sql: (at) => `${at}.${found}` } : found;
      if (!field) throw new Error(`${type.name}.${name} has neither a reading nor a resolver.`);
      if (field.kind === 'computed') {
        columns.push(needsOf(this.mode, name, field.needs, row, context));
        continue;
      }
      const value = this.value(type, field, row, below, this.enter(context, type, below));
      const seen = field.visible ? `case when ${field.visible(row, context)} then ${value} end` : value;
      columns.push(`${seen} as ${this.quoted(key)}`);
    }
    return columns.join(', ');
  }

  value(
    type: GraphQLObjectType,
    field: Exclude<FieldReading, { kind: 'computed' }>,
    row: string,
    nodes: readonly FieldNode[],
    context: ReadingContext,
  ): string {
    const output = this.typeOf(type, nodes);
    switch (field.kind) {
      case 'column':
        return formatted(output, field.sql(row, context));
      case 'one': {
        const target = this.row(field.type, nodes, context);
        return `(select row_to_json(r) from (select ${target.columns} from ${target.reading.table} ${target.row} where ${field.on(row, target.row, context)} and ${target.reading.sight(target.row, context)} limit 1) r)`;
      }
      case 'many':
        return this.list(
          field.type,
          nodes,
          (target) => field.on(row, target, context),
          (target) => field.order(target, context),
          context,
        );
      case 'connection':
        return compileConnection(this, field.type, nodes, output, (target) => field.on(row, target, context), context);
      case 'object':
        return `(select row_to_json(r) from (select ${this.columns(objectType(this.operation.schema, namedTypeOf(output)), field.fields, row, nodes, context)}) r)`;
    }
  }

  /** The context for a field: with its arguments, if it takes any. */
  private enter(context: ReadingContext, type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadingContext {
    const node = nodes[0] as FieldNode;
    const definition = type.getFields()[node.name.value];
    // A field without arguments of its own stands under those of the field above.
    if (!definition || definition.args.length === 0) return context;
    const args: FieldArguments = {
      field: this.argumentFields.push({ type: type.name, node }) - 1,
      values: argumentValues(this.operation, definition, node),
    };
    return context.below(args);
  }

  private typeOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): GraphQLOutputType {
    return type.getFields()[nodes[0]?.name.value ?? '']?.type as GraphQLOutputType;
  }

  quoted(key: string): string {
    if (key.length > LONGEST_ALIAS && this.mode === 'PASS_THROUGH') throw new NeedsResolvers();
    return `"${rowKey(key)}"`;
  }
}
