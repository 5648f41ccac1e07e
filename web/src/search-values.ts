// Values of an address, which anybody types. One that does not hold is `undefined`, not left out: what is left out, the
// router passes on as it came.

/** What looks like a number, the router has made one: in an address it is text all the same. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 300) : undefined;

/** One of the values that a filter knows; any other counts as not said. */
export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((one) => one === value);

/** A day, `2026-12-03`, that the calendar has. */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? undefined : value;
}

/** A month, `2026-12`, of which the calendar has a first day. */
export const month = (value: unknown): string | undefined =>
  typeof value === 'string' && day(`${value}-01`) ? value : undefined;

/** An address of this site: never another's, to which a link could send people after they sign in. */
export const ownAddress = (value: unknown): string | undefined => text(value)?.match(/^\/(?![/\\]).*$/)?.[0];

/** The id of a thing of one type, such as `bdy_…`: with any other the server answers that it gave out no such id. */
export const globalId = (prefix: string, value: unknown): string | undefined =>
  text(value)?.match(/^([a-z]{3})_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)?.[1] === prefix
    ? text(value)
    : undefined;
