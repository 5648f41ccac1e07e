import { idOf, type Rows } from './rows.js';

const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

interface About {
  readonly body: string;
  readonly finding?: string;
  readonly area?: string;
}
type Columns = Readonly<Record<string, unknown>>;

/** Threads in every label on groups, areas and findings of both working groups, and what becomes of comments. */
export async function putExtraDiscussions(rows: Rows): Promise<void> {
  const own = idOf('member other.participant');
  const demo = await rows.memberAt('participant.a@example.org');
  // Who wrote the findings of the group, which are under the Chatham House Rule.
  const author = await rows.memberAt('participant.b@example.org');
  const [open, culture] = [idOf('body other-open'), await rows.idWhere('body', 'slug', 'demo-people-and-culture')];
  for (const [name, about, member] of [
    ['of the open group', { body: open }, own],
    ['of the demonstration', { body: culture }, demo],
    ['of the open area', { body: open, area: idOf('area_for_inquiry other') }, own],
    ['of an AMBER finding', { body: culture, finding: idOf('finding culture AMBER posted') }, author],
    ['of a GREEN finding', { body: culture, finding: idOf('finding culture GREEN posted') }, author],
    ['of a GREEN finding of the other', { body: open, finding: idOf('finding open GREEN posted') }, own],
    ['of a withdrawn finding', { body: culture, finding: idOf('finding culture GREEN withdrawn') }, author],
  ] as const) {
    for (const label of LABELS) await putThread(rows, `${name} ${label}`, about, label, member);
  }
  for (const [name, body, level] of LEVELS)
    await rows.putKeyed('discussion_mail_level', {
      ...{ member_id: idOf(`member ${name}`), body_id: idOf(`body ${body}`), level },
    });
}

const LEVELS: readonly (readonly [name: string, slug: string, level: string])[] = [
  ['other.participant', 'other-open', 'NEEDS_ME'],
  ['stranger', 'other-open', 'EVERYTHING'],
];

/** A comment that quotes, is answered, revised and resolved; one that was withdrawn; one on behalf of a party. */
async function putThread(rows: Rows, name: string, about: About, label: string, member: string): Promise<void> {
  const party_id = (await party(rows, member)) ?? idOf('party alpha agency');
  const put = (key: string, more: Columns): Promise<string> =>
    rows.put('discussion_comment', `${name} ${key}`, {
      ...{ body_id: about.body, finding_id: about.finding ?? null, area_id: about.area ?? null, label },
      ...{ member_id: member, on_behalf: false, evidence: '', text_markdown: `Comment ${key}`, quote: '' },
      ...{ party_id, said_at: '2026-02-01', recorded_at: '2026-02-02', recorded_by: member, ...more },
    });
  const quoting = about.finding ? { quote: 'Text', quote_revision: 1 } : {};
  const settled = { resolved_at: '2026-02-08', resolved_by: member, resolution: `Resolution ${name}` };
  const revised = { revised_at: '2026-02-05', revised_by: member };
  const first = await put('beginning', { ...quoting, ...settled, ...revised });
  const gone = about.finding ? { quote: 'Words that are gone', quote_revision: 7 } : {};
  // Laxer than the one that begins the thread, as when that is tightened later.
  const lax = await put('answering', { in_reply_to: first, label: 'GREEN', said_at: '2026-02-03', ...gone });
  const taken = { withdrawn_at: '2026-02-06', withdrawn_by: member };
  const withdrawn = await put('withdrawn', {
    ...taken,
    ...revised,
    label: 'GREEN',
  });
  const behalf = { member_id: null, on_behalf: true, evidence: `Mail ${name}`, ...taken };
  await put('on behalf', {
    ...behalf,
    recorded_by: idOf('member other.secretary'),
  });
  for (const comment_id of [first, withdrawn])
    await rows.put('comment_wording', comment_id, {
      ...{ comment_id, number: 1, text_markdown: `Former words of ${name}`, written_at: '2026-02-01' },
      written_by: member,
    });
  await rows.putKeyed('comment_mention', { comment_id: lax, member_id: idOf('member other.member') });
  await rows.putKeyed('comment_mention', { comment_id: lax, member_id: member });
}

const party = (rows: Rows, member: string): Promise<string | undefined> =>
  rows.columnWhere('representation', 'party_id', 'member_id', member);
