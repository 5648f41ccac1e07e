import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.js';

export interface RandomDocument {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Values that arguments take: ids and names of the world, also of what a viewer must not see, and of nothing. */
export interface Pools {
  readonly ids: readonly string[];
  readonly slugs: readonly string[];
  readonly symbols: readonly string[];
  readonly dates: readonly string[];
  readonly instants: readonly string[];
  readonly words: readonly string[];
}

const DEEPEST = 5;
const MOST_FIELDS = 5;

/** Makes documents at random from the schema: aliases, fragments, variables, directives, nested lists. */
export class Documents {
  private definitions: string[] = [];
  private variables: Record<string, unknown> = {};
  private fragments: string[] = [];
  private counter = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly pools: Pools,
    /** Whether the oracle knows a field. */
    private readonly known: (type: string, field: string) => boolean,
  ) {}

  make(): RandomDocument {
    this.definitions = [];
    this.variables = {};
    this.fragments = [];
    this.counter = 0;
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const selection = this.selection(query, 0);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return {
      query: [`query Random${definitions} ${selection}`, ...this.fragments].join('\n'),
      variables: this.variables,
    };
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => this.known(type.name, field.name) && (depth < DEEPEST || !isObjectType(getNamedType(field.type))),
    );
    if (fields.length === 0) return '{ __typename }';
    const chosen = this.random.some(fields, depth === 0 ? 2 : MOST_FIELDS).map((field) => this.field(field, depth));
    if (this.random.chance(0.1)) chosen.push('__typename');
    const body = `{ ${chosen.join(' ')} }`;
    if (depth === 0 || !this.random.chance(0.15)) return body;
    if (this.random.chance(0.5)) return `{ ... on ${type.name} ${body} }`;
    const name = `F${(this.counter += 1)}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    // An alias that PostgreSQL would cut sends the document through graphql-js, on the other path.
    const alias = this.random.chance(0.02)
      ? `${'long'.repeat(20)}${(this.counter += 1)}: `
      : this.random.chance(0.15)
        ? `a${(this.counter += 1)}: `
        : '';
    const args = field.args
      .filter((arg) => isNonNullType(arg.type) || this.random.chance(0.4))
      .flatMap((arg) => this.argument(arg));
    const below = isObjectType(type) ? ` ${this.selection(type, depth + 1)}` : '';
    // A field asked for twice with other arguments needs another name.
    const named = alias || field.args.length === 0 ? alias : `b${(this.counter += 1)}: `;
    return `${named}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.directive()}${below}`;
  }

  private directive(): string {
    if (!this.random.chance(0.06)) return '';
    const name = `v${(this.counter += 1)}`;
    this.definitions.push(`$${name}: Boolean!`);
    this.variables[name] = this.random.chance(0.6);
    return ` @${this.random.pick(['include', 'skip'])}(if: $${name})`;
  }

  private argument(arg: GraphQLArgument): string[] {
    // Cursors are opaque: pages are walked in a test of their own.
    if (['after', 'before', 'last'].includes(arg.name)) return [];
    const value = this.value(arg.name, arg.type);
    if (value === undefined) return [];
    if (!this.random.chance(0.4)) return [`${arg.name}: ${this.literal(value, arg.type)}`];
    const name = `v${(this.counter += 1)}`;
    this.definitions.push(`$${name}: ${String(arg.type)}`);
    this.variables[name] = value;
    return [`${arg.name}: $${name}`];
  }

  private value(name: string, input: GraphQLInputType): unknown {
    const type = getNullableType(input);
    if (isListType(type)) return [this.value(name, type.ofType)];
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [this.random.pick(fields)]
        : fields.filter((field) => isNonNullType(field.type) || this.random.chance(0.4));
      return Object.fromEntries(chosen.map((field) => [field.name, this.value(field.name, field.type)]));
    }
    const { ids, slugs, symbols, dates, instants, words } = this.pools;
    switch (type.name) {
      case 'ID':
        return this.random.pick(ids);
      case 'Int':
        return 1 + this.random.below(4);
      case 'Boolean':
        return this.random.chance(0.5);
      case 'Date':
        return this.random.pick(dates);
      case 'DateTime':
        return this.random.pick(instants);
      default:
        return this.random.pick(name === 'symbol' ? symbols : /contains|search/i.test(name) ? words : slugs);
    }
  }

  private literal(value: unknown, input: GraphQLInputType): string {
    const type = getNullableType(input);
    if (isListType(type)) return `[${(value as unknown[]).map((each) => this.literal(each, type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return String(value);
    if (!isInputObjectType(type)) return JSON.stringify(value);
    const fields = type.getFields();
    const pairs = Object.entries(value as Record<string, unknown>).map(
      ([name, inner]) => `${name}: ${this.literal(inner, (fields[name] as { type: GraphQLInputType }).type)}`,
    );
    return `{ ${pairs.join(', ')} }`;
  }
}
