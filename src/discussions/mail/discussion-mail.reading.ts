import { column, computed, type Expression, type FieldReading } from '../../kernel/reading/definition.js';

const ofCommunity: Expression = (row, context) => `${row}.working_group_id = any(${context.viewer('community')})`;

/** What a member chose, and to what address they write to begin a thread. */
export const discussionMailFields: Record<string, FieldReading> = {
  viewerDiscussionMail: column(
    (row, context) =>
      `coalesce((select chosen.level from discussion_mail_level chosen where chosen.body_id = ${row}.id and chosen.member_id = ${context.viewer('memberId', 'uuid')}), 'THREADS')`,
    ofCommunity,
  ),
  viewerMailAddress: computed({
    id: (row, context) =>
      `case when ${row}.kind = 'FOCUS_GROUP' and ${row}.state not in ('CONCLUDED', 'DISCONTINUED') and ${row}.id = any(${context.viewer('inside')}) then ${row}.id end`,
    member: (_, context) => context.viewer('memberId', 'uuid'),
  }),
};
