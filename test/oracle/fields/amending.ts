import { createHash } from 'node:crypto';
import { type Asking, type OracleField, refers, thing, things } from '../ask.js';
import { at, sortedBy } from '../ordering.js';
import { instant, type Row } from '../tables.js';
import { ownSeats } from './viewer-part.js';

/** The party that held a seat on the day on which something was said. */
const partyOf =
  (said: string): OracleField =>
  (row, asking) => {
    const day = String(instant(row[said])).slice(0, 10);
    const term = asking.world.termOf(row['seat_id'], day);
    return thing('Party', asking.world.byId('party', term?.['party_id']), asking);
  };

const clauseOf = (row: Row, { world }: Asking): Row | undefined => world.byId('clause', row['clause_id']);

const listed =
  (type: string, table: string, key: string, when: string): OracleField =>
  (row, asking) =>
    things(
      type,
      sortedBy(asking.world.having(table, key, row['id']), (one) => instant(one[when]), at('id')),
      asking,
    );

const COUNTS = ['OPEN', 'ACCEPTED', 'ACCEPTED_IN_PART'];

function collide(one: Row, other: Row): boolean {
  if (one['id'] === other['id'] || ![one, other].every((row) => COUNTS.includes(String(row['state'])))) return false;
  if (one['number'] !== null && one['number'] === other['number']) return true;
  if (one['clause_id'] !== other['clause_id']) return false;
  const kinds = [one['kind'], other['kind']];
  if (!kinds.includes('ADD_AFTER')) return true;
  return kinds.includes('DELETE');
}

function baseStands(row: Row, asking: Asking): boolean {
  const clause = clauseOf(row, asking);
  if (row['kind'] === 'ADD_AFTER') return !clause || clause['removed_at'] === null;
  if (!clause) return asking.world.byId('terms_version', row['terms_version_id'])?.['title'] === row['base_heading'];
  const same = clause['heading'] === row['base_heading'] && clause['body_markdown'] === row['base_markdown'];
  return same && clause['removed_at'] === null;
}

const isViewers = (row: Row, { viewer }: Asking): boolean =>
  viewer.memberId !== null && row['member_id'] === viewer.memberId;

/** Of a working group its committee, which has the seats. */
function decidingBody(version: Row, { world }: Asking): Row | undefined {
  const body = world.byId('body', version['body_id']);
  if (body?.['kind'] !== 'WORKING_GROUP') return body;
  const committee = world
    .having('body', 'working_group_id', body['id'])
    .find((one) => one['kind'] === 'STEERING_COMMITTEE');
  return committee ?? body;
}

export const amendingFields: Readonly<Record<string, OracleField>> = {
  'Clause.comments': listed('ClauseComment', 'clause_comment', 'clause_id', 'commented_at'),
  'Clause.amendments': listed('Amendment', 'amendment', 'clause_id', 'recorded_at'),
  'TermsVersion.amendments': listed('Amendment', 'amendment', 'terms_version_id', 'recorded_at'),
  'TermsVersion.decidingBody': (row, asking) => thing('Body', decidingBody(row, asking), asking),
  'TermsVersion.viewerSeats': (row, asking) => {
    const seats = ownSeats({ body_id: decidingBody(row, asking)?.['id'] ?? null }, asking);
    return things('Seat', sortedBy(seats, at('number')), asking);
  },
  'ClauseComment.own': isViewers,
  'Amendment.own': (row, asking) => {
    if (row['seat_id'] === null) return isViewers(row, asking);
    const seat = asking.world.byId('seat', row['seat_id']);
    return ownSeats({ body_id: seat?.['body_id'] ?? null }, asking).some((own) => own['id'] === row['seat_id']);
  },
  'ClauseComment.clause': refers('Clause', 'clause_id'),
  'ClauseComment.member': refers('Member', 'member_id'),
  'ClauseComment.seat': refers('Seat', 'seat_id'),
  'ClauseComment.party': partyOf('commented_at'),
  'ClauseComment.quoteStands': (row, asking) => {
    const clause = clauseOf(row, asking);
    if (row['quote'] === '' || !clause) return null;
    const words = `${String(clause['heading'])}\n${String(clause['body_markdown'])}`;
    return clause['removed_at'] === null && words.includes(String(row['quote']));
  },
  'ClauseComment.inReplyTo': refers('ClauseComment', 'in_reply_to'),
  'ClauseComment.replies': listed('ClauseComment', 'clause_comment', 'in_reply_to', 'commented_at'),
  'ClauseComment.commentedAt': (row) => instant(row['commented_at']),
  'ClauseComment.resolvedAt': (row) => instant(row['resolved_at']),
  'ClauseComment.resolvedBy': refers('Member', 'resolved_by'),
  'Amendment.termsVersion': refers('TermsVersion', 'terms_version_id'),
  'Amendment.clause': refers('Clause', 'clause_id'),
  'Amendment.baseSha256': (row) =>
    createHash('sha256')
      .update(`${String(row['base_heading'])}\n${String(row['base_markdown'])}`)
      .digest('hex'),
  'Amendment.baseStands': baseStands,
  'Amendment.seat': refers('Seat', 'seat_id'),
  'Amendment.party': partyOf('said_at'),
  'Amendment.member': refers('Member', 'member_id'),
  'Amendment.saidAt': (row) => instant(row['said_at']),
  'Amendment.recordedBy': refers('Member', 'recorded_by'),
  'Amendment.recordedAt': (row) => instant(row['recorded_at']),
  'Amendment.settledAt': (row) => instant(row['settled_at']),
  'Amendment.settledBy': refers('Member', 'settled_by'),
  'Amendment.collidesWith': (row, asking) =>
    things(
      'Amendment',
      sortedBy(
        asking.world
          .having('amendment', 'terms_version_id', row['terms_version_id'])
          .filter((one) => collide(row, one)),
        (one) => instant(one['recorded_at']),
        at('id'),
      ),
      asking,
    ),
};
