import { voicesIn } from '../../bodies/own-voices.js';
import type { ReadingContext } from '../../kernel/reading/context.js';
import {
  column,
  computed,
  type Expression,
  type FieldReading,
  globalId,
  many,
  one,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { versionsOfDrafters } from '../terms.reading.js';
import { decidingBodyOf } from '../../bodies/deciding-body.sql.js';

const party = one(
  'Party',
  (row, target) =>
    `${target}.id = (select t.party_id from seat_held t where t.seat_id = ${row}.seat_id and t.valid @> (${row}.said_at at time zone 'UTC')::date)`,
);

/** What a text was made of is for those who work on it, also after its adoption. */
const ofDrafters: Expression = (row, context) => `${row}.terms_version_id in (${versionsOfDrafters(context)})`;

const clauseOfDrafters = (row: string, context: ReadingContext): string =>
  `${row}.clause_id in (select discussed.id from clause discussed where ${ofDrafters('discussed', context)})`;

const isViewer: Expression = (row, context) => `${row}.member_id = ${context.viewer('memberId', 'uuid')}`;

/** Whether the viewer could have proposed it: for a seat, whoever has a voice in its delegation. */
const ownAmendment: Expression = (row, context) =>
  `coalesce(case when ${row}.seat_id is null then ${isViewer(row, context)}
      else ${row}.seat_id in ${voicesIn(`(select spoken.body_id from seat spoken where spoken.id = ${row}.seat_id)`, context)} end, false)`;

export const clauseCommentReading: TypeReading = {
  type: 'ClauseComment',
  prefix: 'cmt',
  table: '(select c.*, c.commented_at as said_at from clause_comment c)',
  sight: clauseOfDrafters,
  fields: {
    id: globalId('cmt'),
    clause: one('Clause', 'clause_id'),
    member: one('Member', 'member_id'),
    own: column((row, context) => `coalesce(${isViewer(row, context)}, false)`),
    seat: one('Seat', 'seat_id'),
    party,
    textMarkdown: 'text_markdown',
    textHtml: computed({ markdown: 'text_markdown' }),
    quote: 'quote',
    quoteStands: column(
      (row) =>
        `case when ${row}.quote <> '' then (select c.removed_at is null and position(${row}.quote in c.heading || E'\\n' || c.body_markdown) > 0 from clause c where c.id = ${row}.clause_id) end`,
    ),
    inReplyTo: one('ClauseComment', 'in_reply_to'),
    replies: many('ClauseComment', 'in_reply_to', 'commented_at'),
    commentedAt: 'commented_at',
    resolvedAt: 'resolved_at',
    resolvedBy: one('Member', 'resolved_by'),
    resolution: 'resolution',
    version: 'version',
  },
};

/** What stands now where an amendment was proposed: its clause, or the title. */
const baseNow = (row: string): string =>
  `(select case when ${row}.kind = 'ADD_AFTER' or ${row}.clause_id is null
      then (${row}.kind = 'ADD_AFTER' and coalesce((select c.removed_at is null from clause c where c.id = ${row}.clause_id), true))
        or (${row}.kind = 'REPLACE' and (select v.title = ${row}.base_heading from terms_version v where v.id = ${row}.terms_version_id))
      else (select c.removed_at is null and c.heading = ${row}.base_heading and c.body_markdown = ${row}.base_markdown from clause c where c.id = ${row}.clause_id) end)`;

/** Neither depends on which of the two comes first. */
const collides = (one: string, other: string): string => {
  const counts = (row: string): string => `${row}.state in ('OPEN', 'ACCEPTED', 'ACCEPTED_IN_PART')`;
  const changes = (row: string): string => `${row}.kind <> 'ADD_AFTER'`;
  const deletedUnder = (deletes: string, adds: string): string =>
    `(${deletes}.kind = 'DELETE' and ${adds}.kind = 'ADD_AFTER' and ${deletes}.clause_id = ${adds}.clause_id)`;
  return `${other}.terms_version_id = ${one}.terms_version_id and ${other}.id <> ${one}.id and ${counts(one)} and ${counts(other)} and (
    (${changes(one)} and ${changes(other)} and ${one}.clause_id is not distinct from ${other}.clause_id)
    or ${deletedUnder(one, other)} or ${deletedUnder(other, one)} or ${one}.number = ${other}.number)`;
};

export const amendmentReading: TypeReading = {
  type: 'Amendment',
  prefix: 'amd',
  table: 'amendment',
  sight: ofDrafters,
  fields: {
    id: globalId('amd'),
    termsVersion: one('TermsVersion', 'terms_version_id'),
    kind: 'kind',
    clause: one('Clause', 'clause_id'),
    baseNumber: 'base_number',
    baseHeading: 'base_heading',
    baseMarkdown: 'base_markdown',
    baseSha256: column(
      (row) => `encode(sha256(convert_to(${row}.base_heading || E'\\n' || ${row}.base_markdown, 'UTF8')), 'hex')`,
    ),
    baseStands: column(baseNow),
    number: 'number',
    heading: 'heading',
    bodyMarkdown: 'body_markdown',
    redlinedHeading: computed({ before: 'base_heading', after: 'heading', kind: 'kind' }),
    redlinedBody: computed({ before: 'base_markdown', after: 'body_markdown', kind: 'kind' }),
    reason: 'reason',
    seat: one('Seat', 'seat_id'),
    party,
    member: one('Member', 'member_id'),
    own: column(ownAmendment),
    onBehalf: 'on_behalf',
    evidence: 'evidence',
    saidAt: 'said_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
    state: 'state',
    dispositionReason: 'disposition_reason',
    settledAt: 'settled_at',
    settledBy: one('Member', 'settled_by'),
    wordingHeading: 'wording_heading',
    wordingMarkdown: 'wording_markdown',
    collidesWith: many(
      'Amendment',
      (row, target) => collides(row, target),
      (target) => `${target}.recorded_at, ${target}.id`,
    ),
    version: 'version',
  },
};

export const discussedClauseFields: Record<string, FieldReading> = {
  comments: many('ClauseComment', 'clause_id', 'commented_at'),
  amendments: many('Amendment', 'clause_id', 'recorded_at'),
};
const deciding = (row: string): string =>
  `(select ${decidingBodyOf('discussed')} from body discussed where discussed.id = ${row}.body_id)`;

export const discussedVersionFields: Record<string, FieldReading> = {
  decidingBody: one('Body', (row, target) => `${target}.id = ${deciding(row)}`),
  viewerSeats: many(
    'Seat',
    (row, target, context) => `${target}.id in ${voicesIn(deciding(row), context)}`,
    (target) => `${target}.number`,
  ),
  amendments: many('Amendment', 'terms_version_id', 'recorded_at'),
};
