/** Days from one to another, half-open, as PostgreSQL writes a `daterange`: `[2020-01-01,2023-01-01)`. */
export const dayRange = (from: string, until: string | null = null): string => `[${from},${until ?? ''})`;

const RANGE = /^\[(\d{4}-\d\d-\d\d)?,(\d{4}-\d\d-\d\d)?\)$/;

/** First day of a range; null when it has no beginning. */
export const firstDay = (range: string): string | null => RANGE.exec(range)?.[1] ?? null;

/** First day after a range; null when it has no end. */
export const dayAfter = (range: string): string | null => RANGE.exec(range)?.[2] ?? null;
