import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from './random.js';
import type { FieldName, KnownField, KnownFields } from './known-fields.js';
import { Routes } from './routes.js';

export interface RandomDocument {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** The fields that it asks for, as `Type.field`. */
  readonly fields: ReadonlySet<string>;
}

/** Values that arguments take: ids and names of the world, also of what a viewer must not see, and of nothing. */
export interface Pools {
  /** Global ids by their prefix. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Short names by what they name. */
  readonly slugs: Readonly<Record<'body' | 'meeting' | 'party', readonly string[]>>;
  /** Short names of working groups. */
  readonly groups: readonly string[];
  readonly symbols: readonly string[];
  readonly dates: readonly string[];
  readonly years: readonly number[];
  readonly instants: readonly string[];
  readonly words: readonly string[];
  /** Names of acts in the trail. */
  readonly acts: readonly string[];
}

/** What an id or a short name most often names, by the input or argument it stands in; anything else is a foreign id. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^MeetingBy/, 'mtg'],
  [/^FindingBy/, 'fnd'],
  [/^ReleasedFindingBy/, 'rel'],
  [/^poll\.id$/, 'pol'],
  [/^meetingPlan\.id$/, 'pln'],
  [/^paper\.id$|^Paper.*paper$/, 'pap'],
  [/^PaperFilter.*meeting$/, 'mtg'],
  [/^(BodyBy|FocusGroupBy)|body$|group$/i, 'bdy'],
  [/author$|member$|^member\.id$/i, 'mem'],
  [/area$/i, 'afi'],
  [/meeting$/i, 'mtg'],
  [/account$/i, 'acc'],
  [/party$|^PartyBy/i, 'pty'],
  [/^clauseHistory/, 'cls'],
  [/^termsVersion\.id$|^wouldChange/, 'tor'],
];
const hinted = (place: string): string | undefined => HINTS.find(([pattern]) => pattern.test(place))?.[1];

const DEEPEST = 5;
/** Of documents that are all about one thing. */
const DEEPEST_ABOUT = 4;
const MOST_FIELDS = 5;
const MOST_ALIASES = 30;

/** Makes documents at random from the schema: aliases, fragments, variables, directives, nested lists. */
export class Documents {
  private definitions: string[] = [];
  private variables: Record<string, unknown> = {};
  private fragments: string[] = [];
  private counter = 0;
  private asked = new Set<string>();
  private readonly bottoms = new Map<GraphQLObjectType, readonly KnownField[]>();
  private readonly routes: Routes | undefined;
  private readonly deepest: number;

  constructor(
    private readonly known: KnownFields,
    private readonly random: Random,
    private readonly pools: Pools,
    /** What each document is to ask for, wherever it asks for it; anything, when it is not given. */
    concerns?: (field: FieldName) => boolean,
  ) {
    this.routes = concerns && new Routes(known, concerns);
    this.deepest = concerns ? DEEPEST_ABOUT : DEEPEST;
  }

  /** A document within the server's limits. */
  make(): RandomDocument {
    for (;;) {
      const made = this.draw();
      if ((made.query.match(/\w+: [a-z]/g) ?? []).length <= MOST_ALIASES) return made;
    }
  }

  private draw(): RandomDocument {
    this.definitions = [];
    this.variables = {};
    this.fragments = [];
    this.counter = 0;
    this.asked = new Set();
    const query = this.known.schema.getQueryType() as GraphQLObjectType;
    const selection = this.selection(query, 0);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    return {
      query: [`query Random${definitions} ${selection}`, ...this.fragments].join('\n'),
      variables: this.variables,
      fields: this.asked,
    };
  }

  /** On an interface: what every thing has, and what things of one or two types have, under names of their own. */
  private onInterface(type: GraphQLInterfaceType, depth: number): string {
    const types = this.random.some(
      this.known.schema.getPossibleTypes(type).filter(({ name }) => this.known.knows(name, 'id')),
      2,
    );
    const fragments = types.map((one) => `... on ${one.name} ${this.selection(one, depth, true)}`);
    return `{ __typename id ${fragments.join(' ')} }`;
  }

  private selection(type: GraphQLObjectType | GraphQLInterfaceType, depth: number, alone = false): string {
    if (isInterfaceType(type)) return this.onInterface(type, depth);
    const fields = this.fieldsOf(type, depth < this.deepest);
    if (fields.length === 0) return '{ __typename }';
    const chosen = this.chosenOf(type, fields, depth).map((known) => {
      this.asked.add(known.name);
      return this.field(known, depth, alone);
    });
    if (this.random.chance(0.1)) chosen.push('__typename');
    const body = `{ ${chosen.join(' ')} }`;
    if (depth === 0 || !this.random.chance(0.15)) return body;
    if (this.random.chance(0.5)) return `{ ... on ${type.name} ${body} }`;
    const name = `F${(this.counter += 1)}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} }`;
  }

  /** Where all are about one thing, little beside it is asked: it takes the time of those that are about it. */
  private most(depth: number): number {
    if (this.routes) return depth === 0 ? 1 : 3;
    return depth === 0 ? 2 : MOST_FIELDS;
  }

  private chosenOf(type: GraphQLObjectType, fields: readonly KnownField[], depth: number): KnownField[] {
    const chosen = this.random.some(fields, this.most(depth));
    const onRoute = this.routes?.from(type, this.deepest - depth) ?? [];
    if (onRoute.length === 0 || chosen.some((field) => onRoute.includes(field))) return chosen;
    return [this.random.pick(onRoute), ...chosen.slice(1)];
  }

  /** What may be asked of a type; at the bottom, only what has nothing below it. */
  private fieldsOf(type: GraphQLObjectType, deeper: boolean): readonly KnownField[] {
    const all = this.known.of(type);
    if (deeper) return all;
    const found = this.bottoms.get(type) ?? all.filter(({ below }) => !isCompositeType(below));
    this.bottoms.set(type, found);
    return found;
  }

  private field({ field, below: type }: KnownField, depth: number, alone: boolean): string {
    // An alias that PostgreSQL would cut sends the document through graphql-js, on the other path.
    const alias = this.random.chance(0.02)
      ? `${'long'.repeat(20)}${(this.counter += 1)}: `
      : this.random.chance(0.15)
        ? `a${(this.counter += 1)}: `
        : '';
    const args = field.args
      .filter((arg) => isNonNullType(arg.type) || this.random.chance(0.4))
      .flatMap((arg) => this.argument(arg, field.name));
    const below = isObjectType(type) || isInterfaceType(type) ? ` ${this.selection(type, depth + 1)}` : '';
    // A field asked for twice with other arguments, or on two types at once, needs another name.
    const named = alias || (field.args.length === 0 && !alone) ? alias : `b${(this.counter += 1)}: `;
    return `${named}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.directive()}${below}`;
  }

  private directive(): string {
    if (!this.random.chance(0.06)) return '';
    const name = `v${(this.counter += 1)}`;
    this.definitions.push(`$${name}: Boolean!`);
    this.variables[name] = this.random.chance(0.6);
    return ` @${this.random.pick(['include', 'skip'])}(if: $${name})`;
  }

  private argument(arg: GraphQLArgument, field: string): string[] {
    // Cursors are opaque: pages are walked in a test of their own. The oracle speaks English.
    if (['after', 'before', 'last', 'language'].includes(arg.name)) return [];
    const value = this.value(arg.name, arg.type, field);
    if (value === undefined) return [];
    if (!this.random.chance(0.4)) return [`${arg.name}: ${this.literal(value, arg.type)}`];
    const name = `v${(this.counter += 1)}`;
    this.definitions.push(`$${name}: ${String(arg.type)}`);
    this.variables[name] = value;
    return [`${arg.name}: $${name}`];
  }

  private value(name: string, input: GraphQLInputType, within: string): unknown {
    const type = getNullableType(input);
    if (isListType(type))
      return Array.from({ length: 1 + this.random.below(3) }, () => this.value(name, type.ofType, within));
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const chosen = type.isOneOf
        ? [this.random.pick(fields)]
        : fields.filter((field) => isNonNullType(field.type) || this.random.chance(0.4));
      return Object.fromEntries(
        chosen.map((field) => [field.name, this.value(field.name, field.type, `${type.name} ${name}`)]),
      );
    }
    return this.scalar(type.name, `${within}.${name}`);
  }

  private scalar(type: string, place: string): unknown {
    const { ids, slugs, groups, symbols, dates, instants, words, acts } = this.pools;
    switch (type) {
      case 'ID': {
        const prefix = this.random.chance(0.1) ? undefined : hinted(place);
        return this.random.pick(ids.get(prefix ?? '') ?? ids.get(this.random.pick([...ids.keys()])) ?? []);
      }
      case 'Int':
        if (place === 'yearCalendar.year') return this.random.pick(this.pools.years);
        return 1 + this.random.below(4);
      case 'Boolean':
        return this.random.chance(0.5);
      case 'Date':
        return this.random.pick(dates);
      case 'DateTime':
        return this.random.pick(instants);
      default:
        if (/contains|search/i.test(place)) return this.random.pick(words);
        if (place.endsWith('act')) return this.random.pick(acts);
        if (/symbol/i.test(place)) return this.random.pick(symbols);
        if (/workingGroup/.test(place)) return this.random.pick(groups);
        if (place.startsWith('PartyBy')) return this.random.pick(slugs.party);
        return this.random.pick(place.startsWith('MeetingBy') ? slugs.meeting : slugs.body);
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
