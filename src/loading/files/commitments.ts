import { z } from 'zod';
import { dataFile, slug } from '../data-file.js';

const row = z.strictObject({
  workingGroup: slug,
  number: z.int().min(1),
  text: z.string().min(1, 'must not be empty.').max(2000, 'must not be longer than 2,000 characters.'),
  source: slug,
});

/** What those who joined a working group's cause have taken upon themselves. */
export const commitments = dataFile('commitments.json', row, (one, place, plan) => {
  const columns = {
    working_group_id: plan.reference('body', one.workingGroup, place.at('workingGroup')),
    number: one.number,
    text: one.text,
    source: plan.source(one.source, place.at('source')),
  };
  plan.add('commitment', `${one.workingGroup}/${one.number}`, columns, place);
});
