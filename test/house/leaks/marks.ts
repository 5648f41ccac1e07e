import type { TestServer } from '../../support/server.js';
import { emptied } from '../../oracle/attribution.js';
import { SUMMARY } from '../../oracle/fields/finding-wording.js';
import { waitingRequest } from '../../oracle/fields/procedures.js';
import { HIDDEN, insideOfMeeting, maySee } from '../../oracle/may-see.js';
import type { Row } from '../../oracle/tables.js';
import { TABLES } from '../../oracle/types.js';
import type { Viewer } from '../../oracle/viewers.js';
import type { World } from '../../oracle/world.js';

/** Every column that holds words of somebody; each gets a mark of its row at its end. What has none, columns.ts says why. */
export const MARKED: Readonly<Record<string, readonly string[]>> = {
  account: ['email'],
  member: ['name'],
  representation: ['position'],
  access_token: ['name'],
  session: ['user_agent'],
  upload: ['file_name'],
  body: ['name', 'abbreviation', 'description_markdown', 'scope_markdown'],
  body_state_change: ['reason'],
  dormancy_declined: ['reason'],
  area_for_inquiry: ['title'],
  charter_version: ['scope_markdown', 'deliverables_markdown', 'exit_criterion', 'reason'],
  area_state_change: ['reason'],
  participation: ['statement', 'reason', 'evidence'],
  participation_endorsement: ['evidence', 'reason'],
  focal_point: ['evidence', 'ended_reason'],
  expert: ['reason', 'ended_reason'],
  milestone: ['title', 'dropped_reason', 'shown_by'],
  seat_hours: ['evidence', 'removed_reason'],
  seat_holiday: ['name', 'evidence', 'removed_reason'],
  meeting_plan: ['title', 'withdrawn_reason'],
  discussion_comment: ['text_markdown', 'evidence', 'resolution', 'quote'],
  comment_wording: ['text_markdown'],
  finding: ['title', 'body_markdown', 'withdrawal_reason', ...SUMMARY],
  finding_revision: ['title', 'body_markdown', 'note', ...SUMMARY],
  finding_evidence: ['words', 'link'],
  finding_attachment: ['file_name'],
  finding_step: ['reason'],
  finding_review: ['reason', 'evidence'],
  finding_proposal: ['reason', 'ended_reason'],
  meeting: [
    ...['title', 'location', 'description_markdown', 'attendance_note', 'joining_link', 'passcode', 'reason'],
    'planned_text',
  ],
  meeting_change: ['reason', 'from_planned_text'],
  agenda: ['call_note'],
  agenda_item: ['title', 'presenter', 'annotation_markdown', 'course_reason'],
  agenda_change: ['item_title', 'former_title', 'reason'],
  item_proposal: ['title', 'presenter', 'explanation_markdown', 'evidence', 'reason'],
  paper: ['title', 'file_name', 'withdrawal_reason'],
  enquiry: ['name', 'email', 'organisation', 'message', 'closing_note'],
  book_note: ['text'],
  reply: ['note', 'designated_name', 'evidence'],
  poll: ['title', 'note', 'reason', 'extension_reason'],
  poll_answer: ['note', 'evidence'],
  attendance: ['person_name', 'struck_reason'],
  interest: ['item_title', 'statement', 'settlement', 'struck_reason'],
  reopening: ['reason'],
  note: ['item_title', 'body_markdown'],
  note_revision: ['body_markdown'],
  decision: ['text', 'item_title'],
  decision_statement: ['text'],
  decision_confirmation: ['note'],
  action: ['item_title', 'text', 'completion_note'],
  minutes_passage: ['item_title', 'text_markdown', 'composed_markdown', 'offered_markdown'],
  minutes_wording: ['text_markdown'],
  minutes_correction: ['evidence', 'former_markdown', 'text_markdown', 'reason', 'settlement'],
  minutes_adoption: ['text'],
  minutes_corrigendum: ['former_markdown', 'text_markdown', 'reason'],
  procedure: ['title', 'item_title', 'text_markdown', 'explanation', 'ended_reason'],
  procedure_answer: ['text', 'evidence'],
  procedure_interest: ['statement', 'evidence'],
  procedure_statement: ['text', 'evidence'],
  procedure_extension: ['reason'],
  procedure_suspension: ['reason'],
  procedure_request: ['reason', 'declined_reason'],
  waiver: ['message', 'reason', 'agreed_by'],
  decision_set_aside: ['reason'],
  decision_challenge: ['reason', 'evidence', 'settlement'],
  chair_summary: ['text_markdown'],
  implementation_report: ['note', 'evidence'],
  terms_version: ['title', 'note', 'adopted_by', 'withdrawal_reason'],
  clause: ['heading', 'body_markdown'],
  clause_wording: ['heading', 'body_markdown'],
  clause_comment: ['text_markdown', 'quote', 'resolution'],
  amendment: [
    ...['heading', 'body_markdown', 'base_heading', 'base_markdown', 'wording_heading', 'wording_markdown'],
    ...['reason', 'evidence', 'disposition_reason'],
  ],
};

/** What no question and no page gives out to anybody. */
const NEVER: ReadonlySet<string> = new Set([
  // What a file was called when it was sent; what it came to be says its name.
  'upload.file_name',
  // The trail has the act; why somebody did not make a group dormant is read there by nobody.
  'dormancy_declined.reason',
  // With what the passage began, to know whether somebody wrote in it.
  'minutes_passage.composed_markdown',
  'procedure.item_title',
  'seat_holiday.removed_reason',
  'seat_hours.removed_reason',
  'procedure_statement.evidence',
  // Mailed to the one who asked: test/written-procedures.
  'procedure_request.declined_reason',
]);

/** Columns that the database wants empty in some rows, as `table.column`: there only what is something is marked. */
const EMPTY_OR_NOT = `
  select c.relname || '.' || a.attname as name from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
   where k.contype = 'c' and pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || ' (=|<>) ''''')`;

/** A mark stands after words; in an address in its own way. */
const BEFORE: Readonly<Record<string, string>> = {
  'account.email': '.',
  'enquiry.email': '.',
  'finding_evidence.link': '?',
};

/** Things that are reached only through another, whose sight is theirs, too. */
const THROUGH: Readonly<Record<string, readonly [column: string, table: string]>> = {
  representation: ['member_id', 'member'],
  finding_revision: ['finding_id', 'finding'],
  finding_step: ['finding_id', 'finding'],
  finding_attachment: ['finding_id', 'finding'],
  finding_review: ['finding_id', 'finding'],
  comment_wording: ['comment_id', 'discussion_comment'],
  finding_proposal: ['finding_id', 'finding'],
  meeting_change: ['meeting_id', 'meeting'],
  agenda_item: ['meeting_id', 'meeting'],
  agenda_change: ['meeting_id', 'meeting'],
  note_revision: ['note_id', 'note'],
  decision_statement: ['decision_id', 'decision'],
  decision_confirmation: ['decision_id', 'decision'],
  minutes_adoption: ['minutes_id', 'minutes'],
  minutes_corrigendum: ['minutes_id', 'minutes'],
};

const MARK = /mark-([a-z]+(?:_[a-z]+)*)-([a-z]+(?:_[a-z]+)*)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

export interface Mark {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

export async function putMarks(app: TestServer): Promise<void> {
  const mayBeEmpty = new Set((await app.sql<{ name: string }>(EMPTY_OR_NOT)).map(({ name }) => name));
  for (const [table, columns] of Object.entries(MARKED)) {
    const marks = columns.map((column) => {
      const marked = `${column} || '${BEFORE[`${table}.${column}`] ?? ' '}mark-${table}-${column}-' || id`;
      return `${column} = ${mayBeEmpty.has(`${table}.${column}`) ? `case ${column} when '' then '' else ${marked} end` : marked}`;
    });
    // Of an adopted text the hash is kept with it.
    if (table === 'minutes_adoption')
      marks.push(
        `text_sha256 = encode(sha256(convert_to(text || ' mark-minutes_adoption-text-' || id, 'UTF8')), 'hex')`,
      );
    // What is never changed is marked all the same.
    await app.sql(`alter table ${table} disable trigger user`);
    await app.sql(`update ${table} set ${marks.join(', ')}`);
    await app.sql(`alter table ${table} enable trigger user`);
  }
  // Of a provision the one word that somebody wrote.
  await app.sql(`alter table provision disable trigger user`);
  await app.sql(
    `update provision set value = jsonb_set(value, '{anchor}', to_jsonb((value ->> 'anchor') || ' mark-provision-anchor-' || id)) where value ? 'anchor'`,
  );
  await app.sql(`alter table provision enable trigger user`);
}

export const marksIn = (text: string): Mark[] =>
  [...text.matchAll(MARK)].map(([, table = '', column = '', id = '']) => ({ table, column, id }));

export const nameOf = ({ table, column, id }: Mark): string => `${table}.${column} of ${id}`;

const typeOf = (table: string): string => Object.keys(TABLES).find((type) => TABLES[type] === table) ?? '';
const fieldOf = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Whether the viewer may read what a mark stands in. */
export function mayRead({ table, column, id }: Mark, viewer: Viewer, world: World): boolean {
  const row = world.byId(table, id) as Row;
  if (NEVER.has(`${table}.${column}`)) return false;
  if (table === 'account') return mayReadAddress(row, viewer, world);
  // The trail names who acted.
  if (table === 'member' && viewer.auditor && row['account_id'] !== null) return true;
  if (table === 'finding_revision' && column !== 'note' && isPublic(row, world)) return true;
  const [through, above] = THROUGH[table] ?? [];
  if (through && above && !maySee(typeOf(above), world.byId(above, row[through]) as Row, viewer, world)) return false;
  if (table === 'provision')
    return maySee('TermsVersion', world.byId('terms_version', row['terms_version_id']) as Row, viewer, world);
  // A waiver is reached only through what it was given for.
  const [about, aboutId] = table === 'waiver' ? [String(row['subject_type']), row['subject_id']] : [];
  const subject = about && world.byId(TABLES[about] ?? '', aboutId);
  if (about && !(subject && maySee(about, subject, viewer, world))) return false;
  // A draft shows no former wording.
  if (table === 'finding_revision' && world.byId('finding', row['finding_id'])?.['state'] === 'DRAFT') return false;
  // Evidence is read with the wording that rests on it.
  if (table === 'finding_evidence') {
    const of = world.byId('finding', row['finding_id']) as Row;
    const wordings = of['state'] === 'DRAFT' ? [] : world.having('finding_revision', 'finding_id', of['id']);
    const wording = wordings.find(({ number }) => number === row['revision']);
    if (wording && isPublic(wording, world)) return true;
    if (!maySee('Finding', of, viewer, world)) return false;
    return row['revision'] === of['revision'] || (wording ? maySee('FindingRevision', wording, viewer, world) : false);
  }
  // A call for items is part of its meeting, and told to those inside.
  if (table === 'agenda') {
    const meeting = world.byId('meeting', id) as Row;
    return (
      row['called_at'] !== null && maySee('Meeting', meeting, viewer, world) && insideOfMeeting(meeting, viewer, world)
    );
  }
  // Of a procedure that has ended nothing waits any more.
  if (table === 'procedure_request') {
    const of = world.byId('procedure', row['procedure_id']) as Row;
    if (waitingRequest(of, { world, viewer, asOf: world.today, args: {} })?.['id'] !== id) return false;
  }
  const type = typeOf(table);
  const field = `${type}.${fieldOf(column)}`;
  const hidden = HIDDEN[field] ?? emptied[field];
  return maySee(type, row, viewer, world) && (hidden === undefined || hidden(row, viewer, world));
}

/**
 * Whether some question must bring it to the viewer. The trail may name people to an auditor, but only those who acted:
 * what else of people they read, they read as whoever they are besides.
 */
export const isOwed = (mark: Mark, viewer: Viewer, world: World): boolean =>
  mayRead(mark, ['account', 'member'].includes(mark.table) ? { ...viewer, auditor: false } : viewer, world);

/** A wording that was released, of a finding that was not withdrawn. */
function isPublic({ finding_id: finding, number }: Row, world: World): boolean {
  const released = world.having('finding_release', 'finding_id', finding);
  return (
    world.byId('finding', finding)?.['state'] !== 'WITHDRAWN' && released.some((one) => one['revision'] === number)
  );
}

/** An address is that of an account, of a member, and of who acted. */
function mayReadAddress(account: Row, viewer: Viewer, world: World): boolean {
  const member = world.having('member', 'account_id', account['id'])[0];
  return (
    viewer.auditor ||
    maySee('Account', account, viewer, world) ||
    (member !== undefined &&
      maySee('Member', member, viewer, world) &&
      (HIDDEN['Member.email']?.(member, viewer, world) ?? false))
  );
}
