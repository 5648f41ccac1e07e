import { computed, type FieldReading, many, one, type TypeReading } from '../../kernel/reading/definition.js';
import { inCommunity } from '../focus-group.reading.js';

export const charterReading: TypeReading = {
  type: 'CharterVersion',
  prefix: null,
  table: 'charter_version',
  sight: inCommunity,
  fields: {
    number: 'number',
    scopeMarkdown: 'scope_markdown',
    scopeHtml: computed({ markdown: 'scope_markdown' }),
    deliverablesMarkdown: 'deliverables_markdown',
    deliverablesHtml: computed({ markdown: 'deliverables_markdown' }),
    exitCriterion: 'exit_criterion',
    reviewersWanted: 'reviewers_wanted',
    reviewOn: 'review_on',
    reason: 'reason',
    revisedBy: one('Member', 'revised_by'),
    revisedAt: 'revised_at',
  },
};

/** What charters add to a body. */
export const charterFields: Record<string, FieldReading> = {
  // The last one written by the end of that day.
  charter: one(
    'CharterVersion',
    (row, target, context) =>
      `${target}.body_id = ${row}.id and ${target}.number = (select max(held.number) from charter_version held where held.body_id = ${row}.id
         and (held.revised_at is null or (held.revised_at at time zone 'UTC')::date <= ${context.asOf()}))`,
  ),
  charterVersions: many('CharterVersion', 'body_id', 'number'),
};
