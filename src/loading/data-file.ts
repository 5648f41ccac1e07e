import { z } from 'zod';
import { isTimeZone } from './dates.js';
import type { Plan } from './plan.js';
import type { Place } from './problems.js';

/** One file of a folder: how a row looks, and which rows of the database it asks for. */
export interface DataFile<Row = unknown> {
  readonly name: string;
  readonly row: z.ZodType<Row>;
  readonly plan: (row: Row, place: Place, plan: Plan) => void;
}

/** Ties the type of the rows to the schema, then forgets it: the reader passes only rows that the schema let through. */
export function dataFile<Schema extends z.ZodType>(
  name: string,
  row: Schema,
  plan: (row: z.output<Schema>, place: Place, plan: Plan) => void,
): DataFile {
  return { name, row, plan: plan as DataFile['plan'] };
}

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens.');
export const line = z
  .string()
  .min(1, 'must not be empty.')
  .max(500, 'must not be longer than 500 characters.')
  .refine((text) => !/\p{Cc}/u.test(text), 'must be one line without control characters.');
/** Markdown: lines, but no other control characters. */
export const markdown = z
  .string()
  .max(20_000, 'must not be longer than 20,000 characters.')
  .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), 'must not have control characters other than line breaks and tabs.');
/** Resolved, and refused in words, where the day of loading is known. */
export const day = z.string();
export const instant = z.string();
export const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Brussels.');
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as fr or pt-BR.');
export const label = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT']);
export const term = { from: day, until: day.optional() };
