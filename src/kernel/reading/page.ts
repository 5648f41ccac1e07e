import type { ReadingContext } from './context.js';
import { cursorKey, pageSize } from './cursor.js';
import type { OrderReading, TypeReading } from './definition.js';

const BY_ID: OrderReading = { sql: (row) => `${row}.id`, cast: 'uuid' };

/** The page of a connection that a request asks for. */
export interface Page {
  readonly row: string;
  /** Sort key over the page's rows. */
  readonly key: string;
  /** SQL of the cursor over the page's rows. */
  readonly cursor: string;
  readonly size: string;
  readonly backward: boolean;
  /** Direction in which the page is shown. */
  readonly shown: 'asc' | 'desc';
}

export function pageOf(reading: TypeReading, row: string, context: ReadingContext): Page {
  const name = orderName(reading, context);
  const order = reading.orders?.[name] ?? BY_ID;
  const direction = (context.given('orderBy', 'direction') ?? reading.defaultOrder?.direction ?? 'ASC') as
    | 'ASC'
    | 'DESC';
  const backward = context.given('last') != null || (context.given('before') != null && context.given('first') == null);
  const text = `json_build_array('${name}', ${row}."$key"::text, ${row}.id)::text`;
  return {
    row,
    key: order.sql(row, context),
    cursor: `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`,
    size: context.derived('page size', 'int', pageSize),
    backward,
    shown: direction === 'ASC' ? 'asc' : 'desc',
  };
}

function orderName(reading: TypeReading, context: ReadingContext): string {
  return String(
    context.given('orderBy', 'field') ?? reading.defaultOrder?.field ?? Object.keys(reading.orders ?? {})[0] ?? 'ID',
  );
}

/** SQL that begins the page after (or before) the cursor given; empty when there is none. */
export function cursorCondition(
  reading: TypeReading,
  row: string,
  page: Page,
  direction: 'asc' | 'desc',
  context: ReadingContext,
): string {
  const name = orderName(reading, context);
  const order = reading.orders?.[name] ?? BY_ID;
  const side = page.backward ? 'before' : 'after';
  if (context.given(side) == null) return '';
  const part = (at: 0 | 1) => (args: Readonly<Record<string, unknown>>) =>
    cursorKey(args[side], side, name, order.cast)[at];
  const key = context.derived(`${side} key of ${name}`, order.cast, part(0));
  const id = context.derived(`${side} id of ${name}`, 'uuid', part(1));
  return ` and (${page.key}, ${row}.id) ${direction === 'asc' ? '>' : '<'} (${key}, ${id})`;
}
