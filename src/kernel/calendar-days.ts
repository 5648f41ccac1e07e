import { Temporal } from 'temporal-polyfill';

/** The day so many years later; 29 February counts as 28 February where there is none. */
export const yearsLater = (day: string, years: number): string =>
  Temporal.PlainDate.from(day).add({ years }).toString();
