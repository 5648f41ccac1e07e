import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { costOf, MOST_COST } from '../../../src/kernel/graphql/cost.js';
import { PREFIXES, TABLES } from '../../oracle/types.js';
import type { World } from '../../oracle/world.js';
import { argumentsOf, type Values } from './arguments.js';

/** What is asked: the same text with other variables costs the server no new plan. */
export interface Question {
  readonly query: string;
  readonly variables: Values;
  /** Whether it is answered the same whatever else was asked before. */
  readonly steady: boolean;
}

/** To ask is recorded, and read there by those who may; how much one has left to ask; how large the database is. */
const UNSTEADY = new Set(['findingOpenings', 'rateLimit', 'installation']);

/** Things below a thing: what lies deeper is the same types again, and the oracle asks for it (test/oracle). */
const DEEP = 1;
/** Things that stand in no list of their own, and have no id. */
const DEEPER: Readonly<Record<string, number>> = { 'Finding.revisions': 1 };
const AT_ONCE = 100;
/** Some have many lists: more at once cost more than one request may. */
const FEWER: Readonly<Record<string, number>> = { Procedure: 8, Finding: 50 };

/** Stands on single things only. */
const SINGLE = new Set(['viewerCan']);

const isPage = (type: unknown): type is GraphQLObjectType => isObjectType(type) && 'pageInfo' in type.getFields();
type Field = GraphQLField<unknown, unknown>;
const needsArguments = (field: Field): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Every field of a type that can be asked for without arguments, and those of the things below it. */
export function selection(type: GraphQLObjectType, deep: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    if (SINGLE.has(field.name) || needsArguments(field)) return [];
    if (isLeafType(below)) return [field.name];
    if (deep === 0 || isInterfaceType(below) || !isObjectType(below)) return [];
    const node = isPage(below) ? getNamedType(below.getFields()['nodes']?.type) : below;
    const deeper = (String(node) in TABLES ? 0 : deep - 1) + (DEEPER[`${type.name}.${field.name}`] ?? 0);
    return [
      isPage(below) ? `${field.name}(first: 3) ${page(below, deeper)}` : `${field.name} ${selection(below, deeper)}`,
    ];
  });
  return `{ ${fields.join(' ') || '__typename'} }`;
}

function page(type: GraphQLObjectType, deep: number): string {
  const node = getNamedType(type.getFields()['nodes']?.type);
  return `{ totalCount nodes ${isObjectType(node) ? selection(node, deep) : ''} }`;
}

/** What a field of Query answers; of things, what they are, since each is asked for by its id as well. */
function answered(type: unknown): string {
  if (isPage(type)) return page(type, 0);
  if (!isObjectType(type)) return isLeafType(type) ? '' : '{ __typename id }';
  return selection(type, type.name in TABLES ? 0 : 3);
}

/** Every field of Query, with all that it is to be asked with. */
function roots(schema: GraphQLSchema, world: World): Question[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    if (field.name === 'nodes') return [];
    const type = getNamedType(field.type);
    const given = argumentsOf(field.name, world) ?? (needsArguments(field) ? null : [{}]);
    if (!given) throw new Error(`Nobody asks ${field.name}: say with what (test/house/leaks/arguments.ts).`);
    return given.map((some) => {
      const values: Values = isPage(type) ? { ...some, first: 100 } : some;
      const args = field.args.filter(({ name }) => name in values);
      const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
      const asked = `${field.name}${passed && `(${passed})`} ${answered(type)}`;
      return {
        query: `query ${declared && `(${declared})`} { ${asked} }`,
        variables: values,
        steady: !UNSTEADY.has(field.name),
      };
    });
  });
}

/** Things of one type by their ids: so many of them as one field may ask for. */
interface Things {
  readonly asked: string;
  readonly ids: readonly string[];
  readonly words: number;
  readonly cost: number;
}

/** How much one document asks for at most: words of it, rows, and statements that run at once. */
const MOST_WORDS = 3500;
const MOST_ROWS = MOST_COST - 1;
const MOST_STATEMENTS = 3;

/** Questions that together ask for everything there is: every operation, and every thing by its id, whoever may see it. */
export function everything(schema: GraphQLSchema, world: World): Question[] {
  const things = Object.entries(PREFIXES).flatMap(([prefix, name]): Things[] => {
    const type = schema.getType(name) as GraphQLObjectType;
    const all = world.rows(TABLES[name] as string).map((row) => `${prefix}_${String(row['id'])}`);
    const atOnce = FEWER[name] ?? AT_ONCE;
    const asked = `{ ... on ${name} ${selection(type, DEEP)} }`;
    const words = asked.match(/\w+|[^\s\w]/g)?.length ?? 0;
    return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => {
      const ids = all.slice(part * atOnce, (part + 1) * atOnce);
      return { asked, ids, words, cost: costOfThings(schema, asked, ids) };
    });
  });
  return [...roots(schema, world), ...packed(things).map(questionOf)];
}

function costOfThings(schema: GraphQLSchema, asked: string, ids: readonly string[]): number {
  const { query, variables } = questionOf([{ asked, ids }]);
  const [operation] = parse(query).definitions as [OperationDefinitionNode];
  return costOf({ schema, fragments: {}, operation, variables });
}

/** As many together as one document may ask for: each request costs, whatever it asks. */
function packed(things: readonly Things[]): Things[][] {
  const packs: Things[][] = [];
  const sum = (pack: readonly Things[], of: (one: Things) => number): number =>
    pack.reduce((total, one) => total + of(one), 0);
  for (const one of things) {
    const there = packs.find(
      (pack) =>
        pack.length < MOST_STATEMENTS &&
        sum(pack, ({ words }) => words) + one.words <= MOST_WORDS &&
        sum(pack, ({ cost }) => cost) + one.cost <= MOST_ROWS,
    );
    if (there) there.push(one);
    else packs.push([one]);
  }
  return packs;
}

function questionOf(pack: readonly Pick<Things, 'asked' | 'ids'>[]): Question {
  const declared = pack.map((_, place) => `$ids${place}: [ID!]!`).join(', ');
  const asked = pack.map((one, place) => `of${place}: nodes(ids: $ids${place}) ${one.asked}`).join(' ');
  return {
    query: `query (${declared}) { ${asked} }`,
    variables: Object.fromEntries(pack.map(({ ids }, place) => [`ids${place}`, ids])),
    steady: true,
  };
}

/** Words of which some were taken out and some put in, as they were and as they became. */
interface Piece {
  readonly text: string;
  readonly change?: string;
}
const isPieces = (value: unknown): value is Piece[] => {
  const [first] = Array.isArray(value) ? (value as (object | null)[]) : [];
  return typeof first === 'object' && first !== null && 'text' in first && ('change' in first || 'hit' in first);
};

/** All words of an answer: what is told in pieces is one text, as well. */
export const wordsOfAnswer = (answer: string): string =>
  answer.includes('"change":') || answer.includes('"hit":')
    ? answer + JSON.stringify(JSON.parse(answer), (_, value: unknown) => (isPieces(value) ? joined(value) : value))
    : answer;

const joined = (pieces: readonly Piece[]): string[] =>
  ['ADDED', 'REMOVED'].map((left) => pieces.map(({ text, change }) => (change === left ? '' : text)).join(''));
