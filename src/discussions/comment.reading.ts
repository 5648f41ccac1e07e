import type { ReadingContext } from '../kernel/reading/context.js';
import {
  column,
  computed,
  connection,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { hidesSpeaker } from '../findings/attribution/attribution.reading.js';
import { findingReading } from '../findings/finding.reading.js';
import { areaReading } from '../focus-groups/area.reading.js';
import { labelAllows, strictestOf } from '../handling/label.js';

/** Whoever keeps the discussion: the leads and secretaries of a group, the co-chairs and secretaries of a committee. */
const keeps: Expression = (row, context) =>
  `(${['LEAD', 'SECRETARY', 'CO_CHAIR'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')})`;

/** Whoever recorded it, and of one recorded on behalf of a party its people. */
const isOwn: Expression = (row, context) =>
  `coalesce(${row}.recorded_by = ${context.viewer('memberId', 'uuid')} or (${row}.on_behalf and exists (
     select from representation speaking where speaking.party_id = ${row}.party_id
       and speaking.member_id = ${context.viewer('memberId', 'uuid')} and speaking.valid @> (now() at time zone 'UTC')::date)), false)`;

/** Of a comment that was withdrawn, only those read the words who wrote them or keep the discussion. */
const seesWords: Expression = (row, context) =>
  `(${row}.withdrawn_at is null or ${isOwn(row, context)} or ${keeps(row, context)})`;

/** Under the Chatham House Rule, what an author of the finding says of it is told without name and party. */
const told = (row: string, member: string, context: ReadingContext, of = row): string =>
  `not ${hidesSpeaker(row, { member: `${of}.${member}`, ...(member === 'member_id' ? { party: `${row}.party_id` } : {}) }, context)}`;
const named = (column: string): FieldReading =>
  one('Member', (row, target, context) => `${target}.id = ${row}.${column} and ${told(row, column, context)}`);

const first = (row: string, column: string): string =>
  `(select begun.${column} from discussion_comment begun where begun.id = ${row}.in_reply_to)`;

/** Whoever sees what it is about, by its own label, and that of the comment that begins the thread. */
const sight: Expression = (row, context) => {
  const allows = (of: string): string => labelAllows(`${of}.label`, `${of}.body_id`, context);
  return `(${allows(row)}
    and (${row}.in_reply_to is null or exists (select from discussion_comment begun where begun.id = ${row}.in_reply_to and ${allows('begun')}))
    and (${row}.finding_id is null or exists (select from finding about where about.id = ${row}.finding_id and ${findingReading.sight('about', context)}))
    and (${row}.area_id is null or exists (select from area_for_inquiry about where about.id = ${row}.area_id and ${areaReading.sight('about', context)})))`;
};

/** Whether the words that it quotes are still in the finding. */
const quoteStands = (row: string): string =>
  `case when ${row}.quote <> '' then (select about.revision = ${row}.quote_revision or position(words_only(${row}.quote) in words_only(about.title || about.body_markdown)) > 0 from finding about where about.id = ${row}.finding_id) end`;

/** The strictest of its own, that of the thread, and that of what it is about. */
export const commentLabel: Expression = (row) =>
  strictestOf(
    `${row}.label`,
    first(row, 'label'),
    `(select about.label from finding about where about.id = ${row}.finding_id)`,
  );

export const commentReading: TypeReading = {
  type: 'Comment',
  prefix: 'com',
  table: 'discussion_comment',
  sight,
  fields: {
    id: globalId('com'),
    body: one('Body', 'body_id'),
    area: one('AreaForInquiry', 'area_id'),
    finding: one('Finding', 'finding_id'),
    inReplyTo: one('Comment', 'in_reply_to'),
    replies: many('Comment', 'in_reply_to', 'said_at'),
    member: named('member_id'),
    party: one(
      'Party',
      (row, target, context) => `${target}.id = ${row}.party_id and ${told(row, 'member_id', context)}`,
    ),
    own: column(isOwn),
    onBehalf: 'on_behalf',
    evidence: column((row, context) => `case when ${told(row, 'member_id', context)} then ${row}.evidence else '' end`),
    label: column(commentLabel),
    textMarkdown: column('text_markdown', seesWords),
    textHtml: computed({
      markdown: (row, context) => `case when ${seesWords(row, context)} then ${row}.text_markdown end`,
    }),
    quote: 'quote',
    quoteRevision: 'quote_revision',
    quoteStands: column(quoteStands),
    mentions: many(
      'Member',
      (row, target) =>
        `exists (select from comment_mention named where named.comment_id = ${row}.id and named.member_id = ${target}.id)`,
      'name',
    ),
    saidAt: 'said_at',
    recordedBy: named('recorded_by'),
    recordedAt: 'recorded_at',
    revisedAt: 'revised_at',
    revisedBy: named('revised_by'),
    formerWordings: many('CommentWording', 'comment_id', 'number'),
    withdrawnAt: 'withdrawn_at',
    withdrawnBy: named('withdrawn_by'),
    viewerMayRevise: column((row, context) => `(${row}.withdrawn_at is null and ${isOwn(row, context)})`),
    viewerMayWithdraw: column(
      (row, context) => `(${row}.withdrawn_at is null and (${isOwn(row, context)} or ${keeps(row, context)}))`,
    ),
    viewerMayResolve: column(
      (row, context) =>
        `(${row}.in_reply_to is null and ${row}.resolved_at is null and (${isOwn(row, context)} or ${keeps(row, context)}))`,
    ),
    resolvedAt: 'resolved_at',
    resolvedBy: named('resolved_by'),
    resolution: 'resolution',
    version: 'version',
  },
  orders: { SAID_AT: { sql: (row) => `${row}.said_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'SAID_AT', direction: 'ASC' },
};

/** Reached only through its comment. */
export const commentWordingReading: TypeReading = {
  type: 'CommentWording',
  prefix: null,
  table: 'comment_wording',
  sight: (row, context) =>
    `exists (select from discussion_comment worded where worded.id = ${row}.comment_id and ${seesWords('worded', context)})`,
  fields: {
    number: 'number',
    textMarkdown: 'text_markdown',
    writtenAt: 'written_at',
    writtenBy: one(
      'Member',
      (row, target, context) =>
        `${target}.id = ${row}.written_by and exists (select from discussion_comment worded where worded.id = ${row}.comment_id and ${told('worded', 'written_by', context, row)})`,
    ),
  },
};

const threads = (on: (row: string, target: string) => string): FieldReading =>
  connection('Comment', (row, target, _: ReadingContext) => `${on(row, target)} and ${target}.in_reply_to is null`);

export const bodyThreads = threads(
  (row, target) => `${target}.body_id = ${row}.id and ${target}.finding_id is null and ${target}.area_id is null`,
);
/** Who stands in a body today, other than as an observer. */
export const discussants = many(
  'Member',
  (row, target) =>
    `exists (select from standing talking where talking.body_id = ${row}.id and talking.member_id = ${target}.id and talking.role <> 'OBSERVER' and talking.valid @> (now() at time zone 'UTC')::date)`,
  'name',
);
export const areaThreads = threads((row, target) => `${target}.area_id = ${row}.id`);
export const findingThreads = threads((row, target) => `${target}.finding_id = ${row}.id`);
