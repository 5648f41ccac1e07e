import { z } from 'zod';
import { dataFile, line, slug } from '../data-file.js';

const row = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/, 'must be a language such as en.'),
  instrument: line,
  summary: z.string().max(2000, 'must not be longer than 2,000 characters.').default(''),
  steps: z.array(z.string().min(1, 'must not be empty.')).min(1, 'must have at least one step.'),
  source: slug,
});

/** How a party comes into the register of subscribers, told once in each language. */
export const registerProcedure = dataFile('register-procedure.json', row, (one, place, plan) => {
  const { language, instrument, summary, steps } = one;
  const source = plan.source(one.source, place.at('source'));
  plan.add('register_procedure', language, { language, instrument, summary, steps, source }, place);
});
