import { type Asking, type OracleField, refers, things } from '../ask.js';
import { isOwnComment, keepsDiscussion } from '../may-see.js';
import { at, sortedBy } from '../ordering.js';
import { type ListRules, page } from '../page.js';
import { instant, type Row } from '../tables.js';
import { standings } from '../viewers.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
const saidAt = (row: Row): number => Date.parse(String(row['said_at']));
const threads: ListRules = { orders: { SAID_AT: saidAt } };

/** The comments that begin threads, of those that a column ties to a row. */
const threadsOf =
  (column: string, only: (row: Row) => boolean = () => true): OracleField =>
  (row, asking) =>
    page(
      'Comment',
      asking.world.having('discussion_comment', column, row['id']).filter((one) => !one['in_reply_to'] && only(one)),
      asking,
      threads,
    );

const findingOf = (row: Row, { world }: Asking): Row | undefined => world.byId('finding', row['finding_id']);

/** Letters and digits, and whatever else is no sign of ASCII, no space and no address of a link. */
const wordsOnly = (text: string): string =>
  text
    .replaceAll(/\]\([^)]*\)/g, '')
    .split('')
    .filter((one) => !/\s/.test(one) && !/[!-/:-@[-`{-~]/.test(one))
    .join('');

const own: OracleField = (row, { viewer, world }) => isOwnComment(row, viewer, world);
const may: OracleField = (row, { viewer, world }) =>
  isOwnComment(row, viewer, world) || keepsDiscussion(row, viewer, world);

export const discussionFields: Readonly<Record<string, OracleField>> = {
  'Body.threads': threadsOf('body_id', (row) => row['finding_id'] === null && row['area_id'] === null),
  'Finding.threads': threadsOf('finding_id'),
  'AreaForInquiry.threads': threadsOf('area_id'),
  'Body.discussants': (row, asking) => {
    const { world } = asking;
    const here = standings(world).filter(
      ({ body, role, holds }) => body['id'] === row['id'] && role !== 'OBSERVER' && holds(world.today),
    );
    const members = [...new Set(here.map(({ memberId }) => memberId))].map((id) => world.byId('member', id) as Row);
    return things('Member', sortedBy(members, at('name'), at('id')), asking);
  },
  'Body.viewerDiscussionMail': (row, { world, viewer }) => {
    const chosen = world
      .having('discussion_mail_level', 'body_id', row['id'])
      .find((one) => one['member_id'] === viewer.memberId);
    return chosen?.['level'] ?? 'THREADS';
  },
  'Comment.body': refers('Body', 'body_id'),
  'Comment.area': refers('AreaForInquiry', 'area_id'),
  'Comment.finding': refers('Finding', 'finding_id'),
  'Comment.inReplyTo': refers('Comment', 'in_reply_to'),
  'Comment.replies': (row, asking) =>
    things(
      'Comment',
      sortedBy(asking.world.having('discussion_comment', 'in_reply_to', row['id']), saidAt, at('id')),
      asking,
    ),
  'Comment.member': refers('Member', 'member_id'),
  'Comment.party': refers('Party', 'party_id'),
  'Comment.own': own,
  'Comment.label': (row, asking) => {
    const first = asking.world.byId('discussion_comment', row['in_reply_to']);
    const all = [row, first, findingOf(row, asking)].map((one) => LABELS.indexOf(String(one?.['label'])));
    return LABELS[Math.max(...all)];
  },
  'Comment.quoteStands': (row, asking) => {
    const finding = findingOf(row, asking);
    if (row['quote'] === '' || !finding) return null;
    const words = wordsOnly(`${String(finding['title'])}${String(finding['body_markdown'])}`);
    return finding['revision'] === row['quote_revision'] || words.includes(wordsOnly(String(row['quote'])));
  },
  'Comment.mentions': (row, asking) => {
    const named = asking.world.having('comment_mention', 'comment_id', row['id']);
    const members = named.map((one) => asking.world.byId('member', one['member_id']) as Row);
    return things('Member', sortedBy(members, at('name'), at('id')), asking);
  },
  'Comment.saidAt': (row) => instant(row['said_at']),
  'Comment.recordedBy': refers('Member', 'recorded_by'),
  'Comment.recordedAt': (row) => instant(row['recorded_at']),
  'Comment.revisedBy': refers('Member', 'revised_by'),
  'Comment.formerWordings': (row, asking) =>
    things(
      'CommentWording',
      sortedBy(asking.world.having('comment_wording', 'comment_id', row['id']), at('number'), at('id')),
      asking,
    ),
  'Comment.withdrawnBy': refers('Member', 'withdrawn_by'),
  'Comment.viewerMayRevise': (row, asking) => row['withdrawn_at'] === null && own(row, asking),
  'Comment.viewerMayWithdraw': (row, asking) => row['withdrawn_at'] === null && may(row, asking),
  'Comment.viewerMayResolve': (row, asking) =>
    row['in_reply_to'] === null && row['resolved_at'] === null && may(row, asking),
  'Comment.resolvedBy': refers('Member', 'resolved_by'),
  'CommentWording.writtenBy': refers('Member', 'written_by'),
};
