import type { TestServer } from '../../support/server.js';
import { MARKED } from './marks.js';

/**
 * Text that holds no words of somebody who may be heard by some only, by kind; `*` stands for every table. What the
 * catalogue knows for itself is not listed: columns of which a check says what may stand in them, and references.
 */
const WITHOUT_WORDS: Readonly<Record<string, readonly string[]>> = {
  'a digest, or a secret that is looked for and never given out': [
    ...['*.secret_hash', '*.sha256', '*.text_sha256', 'terms_version.text_hash', 'sign_in_request.code_hash'],
    ...[
      'idempotency_key.key',
      'idempotency_key.fingerprint',
      'mail_address_key.secret',
      'change_place_key.key',
      'rate_limit.key',
    ],
  ],
  'one of a few words of the code, which no check of the table repeats': [
    ...['*.from_state', '*.to_state', '*.from_label', '*.to_label', '*.label', '*.subject_type', '*.content_type'],
    ...[
      'access_token.scopes',
      'member.declined_mails',
      'member.meeting_reminders',
      'event.act',
      'idempotency_key.act',
      'waiver.rule',
    ],
    ...['digest_entry.kind', 'search_entry.kind', 'finding_release.kind', 'procedure_answer.capacity'],
    ...['procedure_notice.news', 'procedure_notice.cause', 'party.organisation_type'],
  ],
  'a language or a time zone': ['*.language', '*.time_zone', '*.time_zones', '*.*_time_zone', 'agenda.items_due_zone'],
  'the name of a thing in addresses or lists, given by the rules: the world without what is hidden shows whether it tells anything':
    [
      ...['*.slug', '*.symbol', 'body.symbol_prefix', 'symbol_series.series', 'meeting.calendar_uid'],
      ...['*.number', 'amendment.base_number', 'minutes_passage.source'],
    ],
  'a number or a period, as it stands in a provision, in which the name of an event is marked': [
    ...[
      'provision.value',
      'procedure.period',
      'procedure.quorum_share',
      'quorum_check.share',
      'meeting_plan.periods',
      'meeting_plan.kept_off',
    ],
  ],
  'public for everybody': [
    ...['party.name', 'party.short_name', 'party_naming.name', 'commitment.text', 'register_procedure.*'],
    ...['source_document.*', 'subscription.*'],
  ],
  'words that stand, marked, in the thing itself, and are looked for here': ['search_entry.title', 'file_text.text'],
  'of an export: what was asked for, and what its file says, which is read for marks by itself': [
    ...['finding_export.asked', 'finding_export.file_name', 'finding_export_line.author', 'finding_export_line.party'],
  ],
  'where a file is kept': ['*.storage_key'],
  'what was changed, as the trail keeps it: without words, as another test here holds': ['event.changes'],
  'an answer that is given again to whoever got it': ['idempotency_key.answer'],
  'an address of somebody who wants to sign in, which nothing reads': ['sign_in_request.email'],
  'what the installation was brought to': ['migration.name'],
};

/** `table.column` of every text, but for those whose check lists the words, or the form, that they may have. */
const TEXTS = `
  select c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
     -- Texts, JSON and domains on them, and lists of these; words for search are made of texts of their row.
     and (t.typcategory = 'S' or t.typname in ('json', 'jsonb', 'xml', 'bytea', 'hstore', 'record')
          or exists (select from pg_type e where e.oid = t.typelem and t.typcategory = 'A' and (e.typcategory = 'S' or e.typname in ('json', 'jsonb'))))
     and not exists (
       select from pg_constraint k where k.conrelid = c.oid and k.conkey = array[a.attnum] and
         (k.contype = 'f' or (k.contype = 'c' and (
           pg_get_constraintdef(k.oid) like 'CHECK ((' || quote_ident(a.attname) || ' = ANY (ARRAY[%])))'
           or pg_get_constraintdef(k.oid) like 'CHECK ((' || quote_ident(a.attname) || ' ~ ''^%$''::text))'))))`;

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9_]+')}$`);

/** Texts that are neither marked nor listed, and what is listed and not there. */
export async function unmarked(app: TestServer): Promise<string[]> {
  const texts = (await app.sql<{ name: string }>(TEXTS)).map(({ name }) => name);
  const marked = new Set(Object.entries(MARKED).flatMap(([table, columns]) => columns.map((one) => `${table}.${one}`)));
  const left = texts.filter((name) => !marked.has(name));
  const listed = Object.values(WITHOUT_WORDS).flat();
  const patterns = listed.map(patternOf);
  return [
    ...left.filter((name) => !patterns.some((pattern) => pattern.test(name))).map((name) => `${name} has no mark`),
    ...listed
      .filter((_, index) => !left.some((name) => patterns[index]?.test(name)))
      .map((name) => `${name} is listed, and not there, or marked`),
    ...[...marked].filter((name) => !texts.includes(name)).map((name) => `${name} is marked, and no text`),
  ].toSorted();
}
