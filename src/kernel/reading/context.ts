import { GraphQLError } from 'graphql';
import type { Viewer } from '../viewer/viewer.js';

/** What a plan needs of a request to fill its parameters. */
export interface PlanInput {
  readonly viewer: Viewer;
  /** Coerced arguments of each field that has a parameter, in the order in which the plan met them. */
  readonly argumentsOf: (field: number) => Readonly<Record<string, unknown>>;
  /** The instant of the request, as RFC 3339 in UTC: several parameters are of it. */
  readonly now: string;
  /** The things to read, where they are named by id. */
  readonly ids: readonly string[];
}
export type Parameter = (input: PlanInput) => unknown;

/** Collects the parameters of one statement; equal ones share a place. */
export class StatementParameters {
  readonly list: Parameter[] = [];
  private readonly places = new Map<string, number>();
  private readonly casts: string[] = [];
  private readonly common = new Map<string, string>();
  private aliases = 0;

  place(key: string, cast: string, parameter: Parameter): string {
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.list.push(parameter);
      this.places.set(key, place);
      this.casts.push(cast);
    }
    return `$${place}::${cast}`;
  }

  /** The values, in their places, of a statement of which nothing is asked by arguments. */
  values(viewer: Viewer, now: Date): unknown[] {
    const input = { viewer, now: now.toISOString(), argumentsOf: () => ({}), ids: [] };
    return this.list.map((parameter) => parameter(input));
  }

  /** Rows that several parts of the statement take from, found once for all of them. */
  shared(name: string, sql: string): void {
    this.common.set(name, sql);
  }

  /**
   * The text of a statement that uses every parameter: PostgreSQL refuses one that the text does not mention, and a
   * value that is only checked (the size of a page of which nothing but the count is asked) must be read all the same.
   */
  statement(text: string): string {
    const before = [...this.common].map(([name, sql]) => `${name} as materialized (${sql})`);
    const used = `${before.join()} ${text}`;
    const unused = this.casts.map((cast, index) => `$${index + 1}::${cast}`).filter((place) => !used.includes(place));
    if (unused.length > 0) before.push(`unused as (select ${unused.join(', ')})`);
    return before.length > 0 ? `with ${before.join(', ')} ${text}` : text;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

/** The arguments of the field being compiled. */
export interface FieldArguments {
  /** Number of the field in the plan, for reading its arguments again at each request. */
  readonly field: number;
  /** Coerced values of the request that is compiled; only their presence, enum and boolean values may shape the SQL. */
  readonly values: Readonly<Record<string, unknown>>;
}

export type Transform = (value: unknown, path: readonly string[]) => unknown;

/** What expressions see while a statement is written. */
export class ReadingContext {
  constructor(
    readonly parameters: StatementParameters,
    private readonly args: FieldArguments,
    private readonly asOfPlace: string | null,
  ) {}

  /** A viewer fact as a parameter, such as the bodies in which the viewer holds a role. */
  viewer(fact: string, cast = 'uuid[]'): string {
    return this.parameters.place(`viewer ${fact}`, cast, ({ viewer }) => viewer.fact(fact));
  }

  /** Value at `path` among the field's arguments; undefined when not given. */
  given(...path: string[]): unknown {
    return read(this.args.values, path);
  }

  /** Argument at `path` as a parameter of type `cast`. */
  argument(path: string | readonly string[], cast: string, transform?: Transform): string {
    const parts = typeof path === 'string' ? [path] : path;
    const { field } = this.args;
    const key = `argument ${field} ${parts.join('.')} ${cast} ${transform?.name ?? ''}`;
    return this.parameters.place(key, cast, ({ argumentsOf }) => {
      const value = read(argumentsOf(field), parts);
      return transform ? transform(value, parts) : (value ?? null);
    });
  }

  /** A value computed from the whole request, such as a cursor's key. */
  derived(name: string, cast: string, derive: (args: Readonly<Record<string, unknown>>) => unknown): string {
    const { field } = this.args;
    return this.parameters.place(`derived ${field} ${name}`, cast, ({ argumentsOf }) => derive(argumentsOf(field)));
  }

  /** The day the reading is about: the nearest `asOf` argument, or today. */
  asOf(): string {
    return this.asOfPlace ?? this.parameters.place('today', 'date', ({ now }) => now.slice(0, 10));
  }

  now(): string {
    return this.parameters.place('now', 'timestamptz', ({ now }) => now);
  }

  /** The context of a field below: its own arguments, and its own `asOf` if it takes one. */
  below(args: FieldArguments): ReadingContext {
    const own = args.values['asOf'] !== undefined && args.values['asOf'] !== null;
    const inner = new ReadingContext(this.parameters, args, this.asOfPlace);
    return own ? new ReadingContext(this.parameters, args, inner.argument('asOf', 'date')) : inner;
  }
}

function read(values: unknown, path: readonly string[]): unknown {
  let value: unknown = values;
  for (const part of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

export function badArgument(path: readonly string[], message: string): GraphQLError {
  return new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', argument: path.join('.') },
  });
}
