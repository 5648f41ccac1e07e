import type { TestServer } from '../../support/server.js';
import { HIDDEN, maySee } from '../../oracle/may-see.js';
import type { Row } from '../../oracle/tables.js';
import { TABLES } from '../../oracle/types.js';
import type { Viewer } from '../../oracle/viewers.js';
import type { World } from '../../oracle/world.js';

/** Every column that holds words of somebody; each gets a mark of its row at its end. */
export const MARKED: Readonly<Record<string, readonly string[]>> = {
  account: ['email'],
  member: ['name'],
  representation: ['position'],
  access_token: ['name'],
  session: ['user_agent'],
  body: ['name', 'description_markdown', 'scope_markdown'],
  body_state_change: ['reason'],
  area_for_inquiry: ['title'],
  charter_version: ['scope_markdown', 'deliverables_markdown', 'exit_criterion', 'reason'],
  area_state_change: ['reason'],
  participation: ['statement', 'reason', 'evidence'],
  participation_endorsement: ['evidence'],
  discussion_comment: ['text_markdown', 'evidence', 'resolution'],
  comment_wording: ['text_markdown'],
  finding: ['title', 'body_markdown', 'withdrawal_reason', 'summary_what', 'summary_recommendation'],
  finding_revision: ['title', 'body_markdown', 'note'],
  finding_evidence: ['words'],
  finding_step: ['reason'],
  finding_review: ['reason', 'evidence'],
  finding_proposal: ['reason', 'ended_reason'],
  meeting: ['title', 'location', 'description_markdown', 'attendance_note', 'joining_link', 'passcode', 'reason'],
  meeting_change: ['reason', 'from_planned_text'],
  agenda_item: ['title', 'presenter', 'annotation_markdown', 'course_reason'],
  agenda_change: ['item_title', 'reason'],
  item_proposal: ['title', 'presenter', 'explanation_markdown', 'evidence', 'reason'],
  paper: ['title', 'file_name', 'withdrawal_reason'],
  enquiry: ['name', 'email', 'organisation', 'message', 'closing_note'],
  reply: ['note', 'designated_name', 'evidence'],
  poll: ['title', 'note', 'reason'],
  poll_answer: ['note', 'evidence'],
  attendance: ['person_name', 'struck_reason'],
  interest: ['statement', 'settlement', 'struck_reason'],
  reopening: ['reason'],
  note: ['body_markdown'],
  note_revision: ['body_markdown'],
  decision: ['text', 'item_title'],
  decision_statement: ['text'],
  decision_confirmation: ['note'],
  action: ['text', 'completion_note'],
  minutes_passage: ['item_title', 'text_markdown', 'offered_markdown'],
  minutes_wording: ['text_markdown'],
  minutes_correction: ['evidence', 'former_markdown', 'text_markdown', 'reason', 'settlement'],
  minutes_corrigendum: ['former_markdown', 'text_markdown', 'reason'],
  procedure: ['title', 'text_markdown', 'explanation', 'ended_reason'],
  procedure_answer: ['text', 'evidence'],
  procedure_statement: ['text'],
  procedure_extension: ['reason'],
  procedure_suspension: ['reason'],
  procedure_request: ['reason'],
  waiver: ['message', 'reason', 'agreed_by'],
  decision_set_aside: ['reason'],
  decision_challenge: ['reason', 'evidence', 'settlement'],
  chair_summary: ['text_markdown'],
  implementation_report: ['note', 'evidence'],
};

/** Things that are reached only through another, whose sight is theirs, too. */
const THROUGH: Readonly<Record<string, readonly [column: string, table: string]>> = {
  representation: ['member_id', 'member'],
  finding_revision: ['finding_id', 'finding'],
  finding_step: ['finding_id', 'finding'],
  finding_evidence: ['finding_id', 'finding'],
  finding_review: ['finding_id', 'finding'],
  comment_wording: ['comment_id', 'discussion_comment'],
  finding_proposal: ['finding_id', 'finding'],
  meeting_change: ['meeting_id', 'meeting'],
  agenda_item: ['meeting_id', 'meeting'],
  agenda_change: ['meeting_id', 'meeting'],
  note_revision: ['note_id', 'note'],
  decision_statement: ['decision_id', 'decision'],
  decision_confirmation: ['decision_id', 'decision'],
  minutes_corrigendum: ['minutes_id', 'minutes'],
};

/** Rows that may be marked, where not all may: who is a member here is known by that alone. */
const ONLY: Readonly<Record<string, string>> = {
  attendance: `person_name <> ''`,
  agenda_item: `kind = 'ITEM'`,
  // Of a procedure that has ended nothing waits any more.
  procedure_request: `exists (select from procedure p where p.id = procedure_id and procedure_state(p.id, p.kind, p.state, p.expires_at) in ('PROPOSED', 'OPEN', 'SUSPENDED'))`,
  finding_review: `on_behalf`,
  // The walk does not go down to what former wordings rest on; the oracle does.
  finding_evidence: `revision = (select f.revision from finding f where f.id = finding_id)`,
};

const MARK = /mark-([a-z]+(?:_[a-z]+)*)-([a-z]+(?:_[a-z]+)*)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

export interface Mark {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

export async function putMarks(app: TestServer): Promise<void> {
  for (const [table, columns] of Object.entries(MARKED)) {
    const marks = columns.map((column) => `${column} = ${column} || ' mark-${table}-${column}-' || id`);
    const where = ONLY[table] ? ` where ${ONLY[table]}` : '';
    // What is never changed is marked all the same.
    await app.sql(`alter table ${table} disable trigger user`);
    await app.sql(`update ${table} set ${marks.join(', ').replaceAll(`email || ' `, `email || '.`)}${where}`);
    await app.sql(`alter table ${table} enable trigger user`);
  }
}

export const marksIn = (text: string): Mark[] =>
  [...text.matchAll(MARK)].map(([, table = '', column = '', id = '']) => ({ table, column, id }));

export const nameOf = ({ table, column, id }: Mark): string => `${table}.${column} of ${id}`;

const typeOf = (table: string): string => Object.keys(TABLES).find((type) => TABLES[type] === table) ?? '';
const fieldOf = (column: string): string => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Whether the viewer may read what a mark stands in. */
export function mayRead({ table, column, id }: Mark, viewer: Viewer, world: World): boolean {
  const row = world.byId(table, id) as Row;
  if (table === 'account') return mayReadAddress(row, viewer, world);
  // The trail names who acted.
  if (table === 'member' && viewer.auditor && row['account_id'] !== null) return true;
  if (table === 'finding_revision' && column !== 'note' && isPublic(row, world)) return true;
  const [through, above] = THROUGH[table] ?? [];
  if (through && above && !maySee(typeOf(above), world.byId(above, row[through]) as Row, viewer, world)) return false;
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
    return row['revision'] === of['revision'] || (wording ? maySee('FindingRevision', wording, viewer, world) : false);
  }
  const type = typeOf(table);
  const hidden = HIDDEN[`${type}.${fieldOf(column)}`];
  return maySee(type, row, viewer, world) && (hidden === undefined || hidden(row, viewer, world));
}

/** A wording that was released last, of a finding that was not withdrawn. */
function isPublic(wording: Row, world: World): boolean {
  const of = world.byId('finding', wording['finding_id']);
  return of?.['released_revision'] === wording['number'] && of?.['state'] !== 'WITHDRAWN';
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
