import { maySee } from './may-see.js';
import type { Row } from './tables.js';
import { TABLES } from './types.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

/** A row on its way through a document, with the day that it is read as of. */
export interface Thing {
  readonly type: string;
  readonly row: Row;
  readonly asOf: string;
}

/** What a field's function knows beside the row. */
export interface Asking {
  readonly world: World;
  readonly viewer: Viewer;
  readonly asOf: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type OracleField = (row: Row, asking: Asking) => unknown;
export type OracleRoot = (asking: Asking) => unknown;

/** A thing, if it is there and the viewer may see it. */
export function thing(type: string, row: Row | undefined, { world, viewer, asOf }: Asking): Thing | null {
  return row && maySee(type, row, viewer, world) ? { type, row, asOf } : null;
}

/** The things that the viewer may see, in the order given. */
export const things = (type: string, rows: readonly Row[], asking: Asking): Thing[] =>
  rows.flatMap((row) => thing(type, row, asking) ?? []);

/** The document that a record rests on; documents are known by their short names. */
export const restsOn: OracleField = (row, asking) =>
  thing('SourceDocument', asking.world.having('source_document', 'slug', row['source'])[0], asking);

/** A reference by a column that holds the other's id. */
export const refers =
  (type: string, column: string): OracleField =>
  (row, asking) =>
    thing(type, asking.world.byId(TABLES[type] as string, row[column]), asking);
