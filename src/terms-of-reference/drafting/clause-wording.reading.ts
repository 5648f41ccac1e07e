import { globalId, one, type TypeReading } from '../../kernel/reading/definition.js';
import { versionsOfDrafters } from '../terms.reading.js';

/** What a draft said on its way is for those who worked on it, also after its adoption. */
export const clauseWordingReading: TypeReading = {
  type: 'ClauseWording',
  prefix: 'cwd',
  table: 'clause_wording',
  sight: (row, context) =>
    `${row}.clause_id in (select worded.id from clause worded where worded.terms_version_id in (${versionsOfDrafters(context)}))`,
  fields: {
    id: globalId('cwd'),
    version: 'version',
    number: 'number',
    heading: 'heading',
    bodyMarkdown: 'body_markdown',
    writtenBy: one('Member', 'written_by'),
    writtenAt: 'written_at',
  },
};
