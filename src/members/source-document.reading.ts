import { one, type OneReading, type TypeReading } from '../kernel/reading/definition.js';

/** Only reached through a record that rests on it, which is already seen. */
export const sourceDocumentReading: TypeReading = {
  type: 'SourceDocument',
  prefix: null,
  table: 'source_document',
  sight: () => 'true',
  fields: { slug: 'slug', title: 'title', description: 'description', dated: 'dated' },
};

/** The document that a record with a column `source` rests on. */
export const source: OneReading = one('SourceDocument', (row, target) => `${target}.slug = ${row}.source`);
