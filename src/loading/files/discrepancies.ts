import { z } from 'zod';
import { dataFile, line, slug } from '../data-file.js';

/** What the sources contradict each other in, or do not say. */
export const discrepancy = z.strictObject({
  subject: line,
  finding: z.string().min(1, 'must not be empty.'),
  /** What was done about it in the data. */
  kept: z.string().min(1, 'must not be empty.'),
  sources: z.array(slug).min(1, 'must name at least one source document.'),
});
export type Discrepancy = z.output<typeof discrepancy>;

/** Nothing of this file is stored: it is what loading tells at its end. */
export const discrepancies = dataFile('discrepancies.json', discrepancy, (row, place, plan) => {
  row.sources.forEach((source, index) => plan.source(source, place.at('sources').at(index)));
});
