import { type Asking, type Thing, things } from './ask.js';
import { compareKeys } from './ordering.js';
import type { Row } from './tables.js';

/** How the lists of a type are ordered and filtered. */
export interface ListRules {
  /** Sort keys by enum value; the first is the default. */
  readonly orders: Readonly<Record<string, (row: Row, asking: Asking) => string | number>>;
  /** Direction when none is asked for; ascending when not given. */
  readonly direction?: 'DESC';
  readonly filters?: Readonly<Record<string, (row: Row, value: never, asking: Asking) => boolean>>;
}

/** A page of a list: what the viewer may see, filtered, sorted, cut. */
export function page(type: string, rows: readonly Row[], asking: Asking, rules: ListRules): unknown {
  const all = inOrder(letThrough(things(type, rows, asking), asking, rules), asking, rules);
  const size = Number(asking.args['first'] ?? 50);
  const nodes = all.slice(0, size);
  return {
    nodes,
    edges: nodes.map((node) => ({ node })),
    totalCount: all.length,
    pageInfo: { hasNextPage: all.length > size, hasPreviousPage: false },
  };
}

/** The things that the `filter` argument lets through; every field given must hold. */
function letThrough(all: readonly Thing[], asking: Asking, { filters }: ListRules): readonly Thing[] {
  const given = Object.entries((asking.args['filter'] ?? {}) as Record<string, unknown>);
  return given.reduce<readonly Thing[]>((left, [name, value]) => {
    const filter = filters?.[name];
    if (!filter) throw new Error(`The oracle does not know the filter ${name}.`);
    return value === null ? left : left.filter(({ row }) => filter(row, value as never, asking));
  }, all);
}

/** The things by the `orderBy` argument, or in the list's own order; ties by id. */
function inOrder(all: readonly Thing[], asking: Asking, { orders, direction }: ListRules): Thing[] {
  const given = asking.args['orderBy'] as { field: string; direction?: string } | undefined | null;
  const key = orders[given?.field ?? (Object.keys(orders)[0] as string)];
  if (!key) throw new Error(`The oracle does not know the order ${given?.field}.`);
  const turned = (given?.direction ?? (given ? 'ASC' : direction)) === 'DESC' ? -1 : 1;
  return all
    .map((thing) => ({ thing, key: key(thing.row, asking), id: String(thing.row['id']) }))
    .toSorted((one, other) => turned * (compareKeys(one.key, other.key) || (one.id < other.id ? -1 : 1)))
    .map(({ thing }) => thing);
}
