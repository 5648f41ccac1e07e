import { z } from 'zod';
import { dataFile, line, markdown, slug } from '../data-file.js';

const row = z.strictObject({ slug, title: line, description: markdown.default(''), dated: z.string().default('') });

/** The documents that the other files take their facts from. */
export const sources = dataFile('sources.json', row, (source, place, plan) => {
  const { title, description, dated } = source;
  plan.addKeyed('source_document', source.slug, { slug: source.slug }, { title, description, dated }, place);
});
