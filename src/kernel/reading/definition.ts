import type { ReadingContext } from './context.js';

/** An SQL expression over one row: `row` is the alias of the row's table. Values reach it as parameters, never as text. */
export type Expression = (row: string, context: ReadingContext) => string;

/** How a row of another table belongs to this one. */
export type Link = (row: string, target: string, context: ReadingContext) => string;

interface Visible {
  /** Who may see this field of a row that is itself visible; absent means everybody who sees the row. */
  readonly visible?: Expression;
}

export interface ColumnReading extends Visible {
  readonly kind: 'column';
  readonly sql: Expression;
}
export interface OneReading extends Visible {
  readonly kind: 'one';
  readonly type: string;
  readonly on: Link;
}
export interface ManyReading extends Visible {
  readonly kind: 'many';
  readonly type: string;
  readonly on: Link;
  /** Order of the list, over the target's row. */
  readonly order: (target: string, context: ReadingContext) => string;
}
export interface ConnectionReading extends Visible {
  readonly kind: 'connection';
  readonly type: string;
  readonly on: Link;
}
/** An object that lives in the same row, such as a date with its precision. */
export interface ObjectReading extends Visible {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, FieldReading | string>>;
}
/** A field that SQL cannot give: a resolver computes it from the columns named here. */
export interface ComputedReading {
  readonly kind: 'computed';
  readonly needs: Readonly<Record<string, Expression>>;
}

export type FieldReading =
  | ColumnReading
  | OneReading
  | ManyReading
  | ConnectionReading
  | ObjectReading
  | ComputedReading;

/** A way to order a connection. The key must never be null: `coalesce` it. */
export interface OrderReading {
  readonly sql: Expression;
  /** PostgreSQL type of the key, to read it back from a cursor. */
  readonly cast: string;
}

/** How one GraphQL type is read: its table, who may see a row, and what each field is. */
export interface TypeReading {
  readonly type: string;
  /** Prefix of the type's global ids (`mtg_…`); null for things that are only reached through others. */
  readonly prefix: string | null;
  readonly table: string;
  /** Who may see a row. There is no default: everybody is `everybody`, spelled out. */
  readonly sight: Expression;
  readonly fields: Readonly<Record<string, FieldReading | string>>;
  /** What is recorded when somebody opens one, where that is: see `Readings.record`. */
  readonly opening?: {
    /** Fields that tell so much of it that whoever asks for one of them opens it. */
    readonly fields: readonly string[];
    /** JSON of what is recorded; null where nothing is. */
    readonly facts: Expression;
  };
  /** Orders of a connection by enum value; the first is the default. */
  readonly orders?: Readonly<Record<string, OrderReading>>;
  readonly defaultOrder?: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
  /** What a connection of the type says beside its page, such as how many things of each kind there are. */
  readonly summary?: Readonly<Record<string, Exclude<FieldReading, ComputedReading>>>;
  /** What the connection's `filter` input means, field by field; called only when the field is given. */
  readonly filters?: Readonly<Record<string, FilterReading>>;
}
export type FilterReading = (row: string, context: ReadingContext, path: readonly string[]) => string;

/** A field of Query that the engine answers. */
export interface RootReading {
  readonly field: string;
  readonly kind: 'one' | 'many' | 'connection' | 'object';
  readonly type: string;
  /** Fields of an object that is no row, such as a difference of two dates. */
  readonly fields?: Readonly<Record<string, FieldReading>>;
  /** Which rows; sight is added by the engine. */
  readonly where: Expression;
  readonly order?: (target: string, context: ReadingContext) => string;
  /** What an absent (or hidden) single thing is: an error NOT_FOUND, or null because "none" is an answer. */
  readonly absent?: 'NOT_FOUND' | 'NULL';
}

export const everybody: Expression = () => 'true';

export const column = (sql: string | Expression, visible?: Expression): ColumnReading => ({
  kind: 'column',
  sql: typeof sql === 'string' ? (row) => `${row}.${sql}` : sql,
  ...(visible ? { visible } : {}),
});

/** The global id: the type's prefix and the row's UUID. */
export const globalId = (prefix: string, key = 'id'): ColumnReading => column((row) => `'${prefix}_' || ${row}.${key}`);

export const one = (type: string, on: string | Link, visible?: Expression): OneReading => ({
  kind: 'one',
  type,
  on: typeof on === 'string' ? (row, target) => `${target}.id = ${row}.${on}` : on,
  ...(visible ? { visible } : {}),
});

/** `on` as text names the target's column that holds this row's id; `order` as text is a column of the target. */
export const many = (
  type: string,
  on: string | Link,
  order: string | ManyReading['order'],
  visible?: Expression,
): ManyReading => ({
  kind: 'many',
  type,
  on: typeof on === 'string' ? (row, target) => `${target}.${on} = ${row}.id` : on,
  order: typeof order === 'string' ? (target) => `${target}.${order}, ${target}.id` : order,
  ...(visible ? { visible } : {}),
});

export const connection = (type: string, on: string | Link, visible?: Expression): ConnectionReading => ({
  kind: 'connection',
  type,
  on: typeof on === 'string' ? (row, target) => `${target}.${on} = ${row}.id` : on,
  ...(visible ? { visible } : {}),
});

export const object = (fields: ObjectReading['fields'], visible?: Expression): ObjectReading => ({
  kind: 'object',
  fields,
  ...(visible ? { visible } : {}),
});

export const computed = (needs: Record<string, string | Expression>): ComputedReading => ({
  kind: 'computed',
  needs: Object.fromEntries(
    Object.entries(needs).map(([key, sql]) => [key, typeof sql === 'string' ? (row: string) => `${row}.${sql}` : sql]),
  ),
});

/** Whether a half-open `daterange` column holds on the day that the reading is about. */
export const validOn =
  (key = 'valid'): Expression =>
  (row, context) =>
    `${row}.${key} @> ${context.asOf()}`;
